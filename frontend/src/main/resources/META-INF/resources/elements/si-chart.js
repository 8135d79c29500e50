// <si-chart>: a picture of the numbers that stand in the table beside it. Properties: spec, see Chart.java.
const LIBRARY = '/_static/echarts/6.0.0/dist/echarts.common.min.js';

let library;
const load = () => library ??= new Promise((resolve, reject) => {
  const script = document.createElement('script');
  script.src = LIBRARY;
  script.onload = () => resolve(window.echarts);
  script.onerror = reject;
  document.head.append(script);
});

class SiChart extends HTMLElement {
  #spec;
  #chart;
  #resize;
  #redraw = () => this.#draw();

  set spec(value) {
    this.#spec = value;
    this.#draw();
  }

  get spec() {
    return this.#spec;
  }

  connectedCallback() {
    document.addEventListener('si-theme', this.#redraw);
    this.#resize = new ResizeObserver(() => this.#chart?.resize());
    this.#resize.observe(this);
    this.#draw();
  }

  disconnectedCallback() {
    document.removeEventListener('si-theme', this.#redraw);
    this.#resize.disconnect();
    this.#chart?.dispose();
    this.#chart = undefined;
  }

  async #draw() {
    if (!this.#spec || !this.isConnected) {
      return;
    }
    const echarts = await load();
    if (!this.isConnected) {
      return;
    }
    this.#chart ??= echarts.init(this);
    this.#chart.setOption(this.#options(), true);
  }

  // Custom properties may hold light-dark(), which only a real property resolves. Where people want less motion, every
  // change of a property is a short transition, and its first moment has the colour from before.
  #colour(name) {
    this.style.setProperty('transition', 'none', 'important');
    this.style.color = `var(${name})`;
    const colour = getComputedStyle(this).color;
    this.style.color = '';
    return colour;
  }

  #options() {
    const { kind, categories, series, unit, language } = this.#spec;
    const font = getComputedStyle(this).fontFamily;
    const ink = this.#colour('--si-ink');
    const quiet = this.#colour('--si-ink-2');
    const line = this.#colour('--si-line');
    const surface = this.#colour('--si-surface');
    const colours = [1, 2, 3, 4, 5, 6, 7, 8].map((i) => this.#colour(`--si-series-${i}`));
    const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
    const short = new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 });
    const full = (value) => (value == null ? '–' : `${number.format(value)}${unit ? ` ${unit}` : ''}`);
    const common = {
      color: colours,
      textStyle: { fontFamily: font, color: quiet, fontSize: 13 },
      animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
      animationDuration: 400,
      tooltip: {
        trigger: 'axis',
        axisPointer: { type: kind === 'line' ? 'line' : 'shadow' },
        backgroundColor: surface,
        borderColor: line,
        textStyle: { color: ink, fontFamily: font, fontSize: 13 },
        valueFormatter: full,
        confine: true,
      },
      legend: {
        show: series.length > 1,
        bottom: 0,
        icon: 'roundRect',
        itemWidth: 14,
        itemHeight: 14,
        itemGap: 16,
        textStyle: { color: ink, fontFamily: font, fontSize: 13 },
      },
    };
    // Long names are read, not turned: such bars lie.
    const lying = kind !== 'line' && (this.clientWidth < 480 || categories.some((name) => name.length > 14));
    const names = {
      type: 'category',
      data: categories,
      inverse: lying,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: line } },
      axisLabel: { color: ink, fontFamily: font, fontSize: 13, lineHeight: 16, width: lying ? 150 : undefined, overflow: 'break', hideOverlap: true },
    };
    const values = {
      type: 'value',
      axisLabel: { color: quiet, fontFamily: font, formatter: (value) => short.format(value), hideOverlap: true },
      splitLine: { lineStyle: { color: line } },
    };
    // The legend takes as many rows as its words need; a letter is about 8 px wide.
    const words = series.reduce((sum, one) => sum + 46 + 8 * one.name.length, 0);
    const rows = Math.max(1, Math.ceil((words * 1.15) / Math.max(1, this.clientWidth)));
    return {
      ...common,
      grid: { left: 4, right: 16, top: 12, bottom: common.legend.show ? 20 + 24 * rows : 4, containLabel: true },
      xAxis: lying ? values : names,
      yAxis: lying ? names : values,
      series: series.map((one) => ({
        name: one.name,
        type: kind === 'line' ? 'line' : 'bar',
        stack: kind === 'stacked' ? 'all' : undefined,
        data: one.values,
        barMaxWidth: 28,
        symbolSize: 7,
        lineStyle: { width: 3 },
        itemStyle: kind === 'bar' ? { borderRadius: lying ? [0, 4, 4, 0] : [4, 4, 0, 0] } : {},
      })),
    };
  }
}

customElements.define('si-chart', SiChart);
