// A picture as PNG, drawn from its SVG file by this browser. Without this file there is the SVG.
(function () {
  "use strict";

  function saved(blob, name) {
    var link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
  }

  function draw(text, name) {
    var size = /width="(\d+)" height="(\d+)"/.exec(text);
    var picture = new Image();
    picture.onload = function () {
      var canvas = document.createElement("canvas");
      canvas.width = size[1] * 2;
      canvas.height = size[2] * 2;
      canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
      canvas.toBlob(function (blob) { saved(blob, name); }, "image/png");
    };
    picture.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(text);
  }

  document.querySelectorAll("a[data-picture]").forEach(function (link) {
    var item = document.createElement("li");
    var button = document.createElement("button");
    button.type = "button";
    button.className = "as-link";
    button.textContent = link.textContent.replace("SVG", "PNG");
    button.addEventListener("click", function () {
      fetch(link.href).then(function (answer) { return answer.text(); }).then(function (text) {
        draw(text, link.pathname.split("/").pop().replace(/\.svg$/, ".png"));
      });
    });
    item.appendChild(button);
    link.parentElement.after(item);
  });

  // A circle that is wider than the screen is seen from its middle first.
  document.querySelectorAll(".figure-frame").forEach(function (frame) {
    if (frame.querySelector(".network")) frame.scrollLeft = (frame.scrollWidth - frame.clientWidth) / 2;
  });
})();
