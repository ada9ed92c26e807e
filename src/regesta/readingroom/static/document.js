// What a document's page gains by a script: reasons and notes are fetched when they are opened, words that are chosen
// can be copied with their address or their citation. Without this file the same stands behind the page's links.
(function () {
  "use strict";

  function part(address, selector) {
    return fetch(address, { headers: { Accept: "text/html" } }).then(function (answer) {
      if (!answer.ok) throw new Error(answer.status);
      return answer.text();
    }).then(function (html) {
      return new DOMParser().parseFromString(html, "text/html").querySelectorAll(selector);
    });
  }

  // Reasons: one address has those of all fields.
  var list = document.querySelector(".fields[data-why]");
  var reasons = null;
  if (list) {
    list.querySelectorAll("details[data-field]").forEach(function (details) {
      details.addEventListener("toggle", function () {
        if (!details.open || details.dataset.told) return;
        details.dataset.told = "true";
        reasons = reasons || part(list.dataset.why, ".explained");
        reasons.then(function (found) {
          found.forEach(function (each) {
            var own = each.querySelector(".reasons");
            if (each.id === "field-" + details.dataset.field && own) details.append(document.importNode(own, true));
          });
        }).catch(function () { delete details.dataset.told; reasons = null; });
      });
    });
  }

  // Notes: fetched when their place comes near.
  var notes = document.querySelector(".cite-notes[data-cite]");
  if (notes && "IntersectionObserver" in window) {
    var watch = new IntersectionObserver(function (seen) {
      if (!seen.some(function (each) { return each.isIntersecting; })) return;
      watch.disconnect();
      part(notes.dataset.cite, ".notes .note").then(function (found) {
        if (!found.length) return;
        notes.replaceChildren.apply(notes, Array.from(found, function (each) {
          var note = document.importNode(each, true);
          var name = note.querySelector("h2");
          var small = document.createElement("h3");
          small.textContent = name.textContent;
          name.replaceWith(small);
          return note;
        }));
      }).catch(function () {});
    }, { rootMargin: "300px" });
    watch.observe(notes);
  }

  // A passage: offsets count code points of the transcription, so that its address holds for ever.
  var sheet = document.querySelector(".sheet[data-document]");
  var template = document.getElementById("passage-tools");
  if (!sheet || !template) return;
  var tools = template.content.firstElementChild.cloneNode(true);
  tools.hidden = true;
  document.body.append(tools);

  function offset(node, at) {
    var element = node.nodeType === 1 ? node : node.parentElement;
    var paragraph = element && element.closest("p[data-s]");
    if (!paragraph || !sheet.contains(paragraph)) return null;
    var before = document.createRange();
    before.selectNodeContents(paragraph);
    before.setEnd(node, at);
    return Number(paragraph.dataset.s) + Array.from(before.toString()).length;
  }

  function chosen() {
    var selection = document.getSelection();
    if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
    var range = selection.getRangeAt(0);
    var start = offset(range.startContainer, range.startOffset);
    var end = offset(range.endContainer, range.endOffset);
    var words = selection.toString().replace(/\s+/g, " ").trim();
    return start === null || end === null || end <= start || !words ? null : { start: start, end: end, words: words, box: range.getBoundingClientRect() };
  }

  function address(found, page) {
    var own = sheet.dataset.document + (page || "") + "?capture=" + sheet.dataset.digest + "&passage=" + found.start + "-" + found.end;
    return new URL(own, location.href).href;
  }

  var timer = 0;
  document.addEventListener("selectionchange", function () {
    clearTimeout(timer);
    timer = setTimeout(function () {
      var found = chosen();
      tools.hidden = !found;
      if (!found) return;
      var above = Math.min(Math.max(8, found.box.top - tools.offsetHeight - 8), window.innerHeight - tools.offsetHeight - 8);
      tools.style.top = above + window.scrollY + "px";
      tools.style.left = Math.min(Math.max(8, found.box.left), window.innerWidth - tools.offsetWidth - 8) + "px";
    }, 150);
  });

  tools.addEventListener("mousedown", function (event) { event.preventDefault(); });
  tools.addEventListener("click", function (event) {
    var button = event.target.closest("button[data-do]");
    var found = button && chosen();
    if (!found) return;
    var text = button.dataset.do === "link"
      ? Promise.resolve(address(found) + "#passage:~:text=" + encodeURIComponent(found.words.slice(0, 80)).replace(/-/g, "%2D"))
      : part(address(found, "/cite"), ".note .citation").then(function (notes) { return "“" + found.words + "” (" + notes[0].textContent.trim() + ")"; });
    text.then(function (words) { return navigator.clipboard.writeText(words); }).then(function () {
      var said = button.textContent;
      button.textContent = button.dataset.done;
      setTimeout(function () { button.textContent = said; }, 1500);
    }).catch(function () {});
  });
})();
