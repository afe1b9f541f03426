/// Charts as data: a kind of chart is one record in one file, with its words, its axes and its
/// numbers as a table. No form draws here.
@NullMarked
package coterie.chart;

import org.jspecify.annotations.NullMarked;
