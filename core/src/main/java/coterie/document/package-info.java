/// Documents: JSON and YAML as one kind of tree to read, and objects to write as JSON. Nobody else
/// knows the library that does it.
@NullMarked
package coterie.document;

import org.jspecify.annotations.NullMarked;
