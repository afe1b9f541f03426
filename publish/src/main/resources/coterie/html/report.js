"use strict";
(() => {
  const root = document.documentElement;
  const drawn = new Map();

  // Colours are named in the options; the page's style says what they are now.
  const colour = (name) =>
    getComputedStyle(root).getPropertyValue("--" + name.slice(1)).trim() || name;

  const paint = (node, underColour) => {
    if (typeof node === "string") {
      return underColour && node.startsWith("@") ? colour(node) : node;
    }
    if (Array.isArray(node)) {
      return node.map((item) => paint(item, underColour));
    }
    if (node !== null && typeof node === "object") {
      return Object.fromEntries(
        Object.entries(node).map(([key, value]) => [key, paint(value, /color$/i.test(key))]),
      );
    }
    return node;
  };

  // Tips are put in as text, never as markup.
  const tip = (point) => {
    const text = (point.data && point.data.tip) || point.seriesName || "";
    const box = document.createElement("div");
    text.split("\n").forEach((line) => {
      const part = document.createElement("div");
      part.textContent = line;
      box.append(part);
    });
    box.className = "tip";
    return box;
  };

  const option = (plot) => {
    const source = document.querySelector('script[data-chart="' + plot.id + '"]');
    const painted = paint(JSON.parse(source.textContent), false);
    painted.tooltip.formatter = tip;
    for (const axis of [painted.xAxis, painted.yAxis].flat()) {
      if (axis && axis.axisLabel && axis.axisLabel.formatter === "@year") {
        axis.axisLabel.formatter = String;
      }
    }
    for (const series of painted.series) {
      series.name = series.tip || series.name;
    }
    return painted;
  };

  const draw = (plot) => {
    if (!drawn.has(plot)) {
      const chart = echarts.init(plot, null, { renderer: "svg" });
      chart.setOption(option(plot));
      drawn.set(plot, chart);
      plot.dataset.drawn = "yes";
    }
    return drawn.get(plot);
  };

  const plots = [...document.querySelectorAll(".plot")];
  const narrow = 0.8; // on paper; below this, labels of bars touch
  const fit = (part) => {
    for (const plot of plots) {
      const own = part < 1 && plot.closest(".habits") ? narrow : part;
      plot.style.height = own * plot.dataset.height + "px";
    }
  };
  fit(1);

  // A chart is drawn when it comes near the screen, or when what hides it is opened; one after the
  // other, so that the page answers in between.
  const ahead = 600;
  const near = (plot) => {
    const box = plot.getBoundingClientRect();
    return box.width > 0 && box.top < innerHeight + ahead && box.bottom > -ahead;
  };
  let drawing = false;
  const drawNext = () => {
    const next = plots.find((plot) => !drawn.has(plot) && near(plot));
    drawing = next !== undefined;
    if (drawing) {
      draw(next);
      setTimeout(drawNext, 0);
    }
  };
  const look = () => {
    if (!drawing) {
      drawNext();
    }
  };
  look();
  addEventListener("scroll", look, { passive: true });
  addEventListener("resize", look);
  addEventListener("toggle", look, { capture: true });

  const resized = new ResizeObserver((entries) => {
    for (const entry of entries) {
      const chart = drawn.get(entry.target);
      if (chart && !root.dataset.theme) {
        chart.resize();
      }
    }
  });
  plots.forEach((plot) => resized.observe(plot));

  const repaint = () => {
    for (const [plot, chart] of drawn) {
      chart.setOption(option(plot), true);
    }
  };
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", repaint);

  // On paper: everything drawn, black on white, laid out as on the page; what is folded away is
  // opened.
  const opened = [];
  addEventListener("beforeprint", () => {
    root.dataset.theme = "print";
    plots.forEach(draw);
    fit(0.85);
    for (const details of document.querySelectorAll("details:not(.data):not(.sql):not(.fits):not([open])")) {
      details.open = true;
      opened.push(details);
    }
    drawn.forEach((chart) => chart.resize());
    repaint(); // after resizing: only this draws at once
  });
  addEventListener("afterprint", () => {
    delete root.dataset.theme;
    fit(1);
    opened.splice(0).forEach((details) => (details.open = false));
    repaint();
    drawn.forEach((chart) => chart.resize());
  });
})();
