/// What segments answered to campaigns.
@NullMarked
package coterie.campaign;

import org.jspecify.annotations.NullMarked;
