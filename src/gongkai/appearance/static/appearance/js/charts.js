// Draws every [data-chart] from the JSON block beside it, in the colours of the theme. Loaded with
// echarts on pages that have charts; the table behind each chart needs no script.
(function () {
  "use strict";
  var drawn = [];

  function colour(name) {
    var probe = document.createElement("span");
    probe.style.color = "var(" + name + ")"; // set by script through the object model: CSP allows it
    document.body.append(probe);
    var value = getComputedStyle(probe).color;
    probe.remove();
    return value;
  }

  function palette() {
    return ["--ink", "--seal", "--amber", "--moss", "--text-soft", "--ink-strong"].map(colour);
  }

  function axis(extra) {
    return Object.assign({
      axisLine: { lineStyle: { color: colour("--rule-strong") } },
      splitLine: { lineStyle: { color: colour("--rule") } },
      axisLabel: { color: colour("--text-soft") },
    }, extra);
  }

  function pie(data) {
    var values = data.series[0].values;
    return [{
      type: "pie",
      radius: ["42%", "66%"],
      label: { color: colour("--text"), formatter: "{b}\n{c}" },
      data: data.labels.map(function (label, index) { return { name: label, value: values[index] }; }),
    }];
  }

  function lines(data, kind) {
    return data.series.map(function (each) {
      return {
        type: kind === "line" ? "line" : "bar",
        stack: kind === "stacked" ? "all" : undefined,
        barMaxWidth: kind === "rows" ? 22 : 36,
        label: {
          show: kind !== "stacked",
          position: kind === "rows" ? "right" : "top",
          color: colour("--text"),
        },
        name: each.name,
        data: each.values,
      };
    });
  }

  function axes(data, kind) {
    var names = axis({ type: "category", data: data.labels, inverse: kind === "rows" });
    names.axisLabel.interval = 0; // no name is left out
    names.axisTick = { show: false };
    var values = axis({ type: "value", minInterval: 1 });
    return kind === "rows" ? { yAxis: names, xAxis: values } : { xAxis: names, yAxis: values };
  }

  function options(data, kind) {
    var still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    var shown = {
      animation: !still,
      color: palette(),
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: colour("--text") },
      tooltip: { trigger: kind === "pie" ? "item" : "axis", renderMode: "richText" },
      legend: { show: data.series.length > 1 && kind !== "pie", bottom: 0, textStyle: { color: colour("--text") } },
    };
    if (kind === "pie") return Object.assign(shown, { series: pie(data) });
    return Object.assign(shown, axes(data, kind), {
      grid: { left: 8, right: kind === "rows" ? 40 : 8, top: 24, bottom: data.series.length > 1 ? 40 : 8, containLabel: true },
      series: lines(data, kind),
    });
  }

  function draw(figure) {
    var data = JSON.parse(document.getElementById(figure.dataset.chart).textContent);
    var chart = window.echarts.init(figure.querySelector(".chart-canvas"));
    chart.setOption(options(data, figure.dataset.kind));
    drawn.push({ chart: chart, data: data, kind: figure.dataset.kind });
  }

  function redraw() {
    drawn.forEach(function (each) { each.chart.setOption(options(each.data, each.kind), true); });
  }

  document.querySelectorAll("[data-chart]").forEach(draw);
  document.addEventListener("appearance", redraw);
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
  window.addEventListener("resize", function () {
    drawn.forEach(function (each) { each.chart.resize(); });
  });
})();
