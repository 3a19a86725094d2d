// Runs before the first paint, and follows the system from day to night. src/ui/useTheme.ts keeps the same key and the same
// two colours.
(function () {
  var systemIsDark = matchMedia("(prefers-color-scheme: dark)");
  function paint() {
    var choice = null;
    try {
      choice = localStorage.getItem("theme");
    } catch {
      // Storage refused: follow the system.
    }
    var dark = choice === "dark" || (choice !== "light" && systemIsDark.matches);
    document.documentElement.dataset.theme = dark ? "dark" : "light";
    var meta = document.querySelector('meta[name="theme-color"]');
    if (meta) meta.content = dark ? "#161513" : "#fbfaf7";
  }
  paint();
  systemIsDark.addEventListener("change", paint);
})();
