/// Charts as data, drawn by ECharts: a kind of chart is one record in one file.
@NullMarked
package coterie.chart;

import org.jspecify.annotations.NullMarked;
