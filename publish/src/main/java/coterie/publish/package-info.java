/// What a study is published as: the contract of a published file, and those that other modules
/// write by themselves.
@NullMarked
package coterie.publish;

import org.jspecify.annotations.NullMarked;
