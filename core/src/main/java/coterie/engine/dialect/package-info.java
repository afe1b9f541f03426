/// How each SQL engine writes what Coterie means: names, literals, expressions, queries.
@NullMarked
package coterie.engine.dialect;

import org.jspecify.annotations.NullMarked;
