/// Charts drawn by ECharts: one file a kind of chart, and the JSON they end in.
@NullMarked
package coterie.chart.echarts;

import org.jspecify.annotations.NullMarked;
