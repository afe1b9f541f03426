/// The few loops worth vectorising, each in two tiers that give the same bits.
@NullMarked
package coterie.kernel.simd;

import org.jspecify.annotations.NullMarked;
