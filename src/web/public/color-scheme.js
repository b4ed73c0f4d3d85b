// Sets light or dark before the first paint, so that a dark room does not flash white.
(function () {
  var wish = "auto";
  try {
    wish = localStorage.getItem("otklik.color-scheme") || "auto";
  } catch {
    // Storage may be switched off: then follow the system.
  }
  var dark = wish === "dark" || (wish !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");
})();
