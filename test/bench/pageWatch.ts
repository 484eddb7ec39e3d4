/** When the page showed what; milliseconds of the page's own clock, 0 where it has not yet. */
export interface ImportMarks {
  dropped: number;
  screened: number;
  planned: number;
  confirmed: number;
  committed: number;
}

export interface PageWatch {
  readonly marks: ImportMarks;
  /** Main-thread tasks over 50 ms: start and duration. */
  readonly longTasks: (readonly [number, number])[];
  /** Marks an import from the choice of files on, and confirms it as soon as that is possible. */
  watchImport(): void;
  /** What the page said when all files were checked, before anything was confirmed. */
  review(): string;
  /** Milliseconds: the longest time between two beats of a timer from the choice of files to the receipt. */
  longestPause(): number;
  /** Arms before a press or a key: resolves once nothing changes any more. */
  redrawn(): Promise<Redraw>;
}

/**
 * Milliseconds from a press or a key until the last change was painted: of the charts that were in the window before it, of all of the
 * page's charts, and of anything in its `main`.
 */
export interface Redraw {
  readonly inView: number;
  readonly charts: number;
  readonly all: number;
}

export interface ImportWords {
  readonly comparing: string;
  /** How the button that confirms begins. */
  readonly confirm: string;
  /** The reason for which warnings are let stand. */
  readonly looked: string;
  /** The link that stands on the receipt alone. */
  readonly receipt: string;
}

/** Runs in the page before anything of the app does: no closure, everything inside. */
export function watchPage(words: ImportWords): void {
  const quiet = 1000;
  const marks: ImportMarks = { dropped: 0, screened: 0, planned: 0, confirmed: 0, committed: 0 };
  const longTasks: (readonly [number, number])[] = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) longTasks.push([startTime, duration]);
  }).observe({ type: "longtask", buffered: true });

  const find = (selector: string, fits: (text: string) => boolean): HTMLElement | undefined =>
    [...document.querySelectorAll<HTMLElement>(selector)].find((one) => fits(one.textContent));

  let reviewed = "";
  const look = (): void => {
    const now = performance.now();
    if (marks.screened === 0) {
      if (find("main h2", (text) => text === words.comparing) !== undefined) marks.screened = now;
    }
    if (marks.confirmed === 0) {
      const confirm = find("main button", (text) => text.startsWith(words.confirm));
      if (confirm === undefined) return;
      marks.screened ||= now;
      if (marks.planned === 0) {
        marks.planned = now;
        // Set as text: what it takes to lay it out is not the app's time.
        reviewed = document.querySelector("main")?.textContent ?? "";
      }
      if (confirm.hasAttribute("disabled")) {
        // A person would look at the warnings first: that time is nobody's.
        const reason = find("main button", (text) => text === words.looked);
        if (reason !== undefined) setTimeout(() => reason.click());
        return;
      }
      marks.confirmed = performance.now();
      setTimeout(() => confirm.click());
      return;
    }
    if (marks.committed === 0 && find("main a", (text) => text === words.receipt) !== undefined)
      marks.committed = now;
  };

  let longest = 0;
  const beat = (): void => {
    let last = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      if (marks.committed !== 0) clearInterval(timer);
    }, 10);
  };

  const watchImport = (): void => {
    const dropped = (): void => {
      marks.dropped = performance.now();
      beat();
    };
    document.addEventListener("change", dropped, { capture: true, once: true });
    new MutationObserver(look).observe(document.body, {
      childList: true,
      subtree: true,
      characterData: true,
    });
  };

  /** When what it is told of was last changed and painted: by the page's own clock, 0 before. */
  const lastPainted = () => {
    const last = { changed: 0, painted: 0 };
    const change = (): void => {
      const at = performance.now();
      last.changed = at;
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          if (last.changed === at) last.painted = performance.now();
        }),
      );
    };
    return { last, change };
  };

  const redrawn = (): Promise<Redraw> =>
    new Promise((resolve) => {
      let pressed = 0;
      const [all, charts, inView] = [lastPainted(), lastPainted(), lastPainted()];
      // Before the press: asking where figures are that the page does not lay out lays them out.
      const seen = new Set(
        [...document.querySelectorAll("main figure")].filter((figure) => {
          const { top, bottom } = figure.getBoundingClientRect();
          return bottom > 0 && top < innerHeight;
        }),
      );
      const press = (event: Event): void => {
        if (pressed === 0) pressed = event.timeStamp;
      };
      for (const name of ["pointerdown", "keydown"]) addEventListener(name, press, { capture: true });
      const observer = new MutationObserver((records) => {
        if (pressed === 0) return;
        const places = records.map(({ target }) =>
          target instanceof Element ? target : target.parentElement,
        );
        const moved = records.flatMap(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes]);
        if (places.some((place) => place?.closest("main"))) all.change();
        if (
          places.some((place) => {
            const figure = place?.closest("main figure");
            return figure instanceof Element && seen.has(figure);
          })
        )
          inView.change();
        if (
          places.some((place) => place?.closest("main figure")) ||
          moved.some(
            (one) => one instanceof Element && (one.matches("figure") || one.querySelector("figure")),
          )
        )
          charts.change();
      });
      observer.observe(document.body, {
        childList: true,
        subtree: true,
        characterData: true,
        attributes: true,
      });
      const timer = setInterval(() => {
        const { changed, painted } = all.last;
        if (painted === 0 || painted < changed || performance.now() - painted < quiet) return;
        clearInterval(timer);
        observer.disconnect();
        for (const name of ["pointerdown", "keydown"]) removeEventListener(name, press, { capture: true });
        resolve({
          inView: inView.last.painted - pressed,
          charts: charts.last.painted - pressed,
          all: painted - pressed,
        });
      }, 50);
    });

  const watch: PageWatch = {
    marks,
    review: () => reviewed,
    longTasks,
    watchImport,
    longestPause: () => longest,
    redrawn,
  };
  Object.assign(globalThis, { pageWatch: watch });
}
