/// What the pages say, free of any form: text, figures and charts, which HTML draws and a PDF or a
/// deck can draw as well. Here is what all chapters share: labels, terms, how numbers are written.
@NullMarked
package coterie.page;

import org.jspecify.annotations.NullMarked;
