// Served by the preview only: loads the page again when the site was built anew.
(function () {
  "use strict";
  var shown = document.currentScript.src.split("?")[1];
  window.gongshiVersion = function (version) {
    if (version !== shown) location.reload();
  };
  function ask() {
    var script = document.createElement("script");
    script.src = "/_gongshi/version.js?" + Date.now();
    script.onload = script.onerror = function () {
      script.remove();
      setTimeout(ask, 250);
    };
    document.head.appendChild(script);
  }
  ask();
})();
