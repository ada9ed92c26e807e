// Progressive enhancement only. Without this file the bars are links, the days are two fields, a search is kept as a
// bookmark, and arrows beside each place lead to the next.
(function () {
  "use strict";

  // Drawing across the bars fills in the two fields and asks.
  var picture = document.querySelector(".years .years-picture");
  var form = document.querySelector(".years form.days");
  if (picture && form) {
    var hint = form.querySelector(".brush-hint");
    if (hint) hint.hidden = false;
    var bars = Array.prototype.slice.call(picture.querySelectorAll("a.year"));
    var from = null, to = null, moved = false;
    var at = function (event) {
      var best = null, least = Infinity;
      bars.forEach(function (bar) {
        var box = bar.getBoundingClientRect();
        var away = Math.abs((box.left + box.right) / 2 - event.clientX);
        if (away < least) { least = away; best = bar; }
      });
      return best;
    };
    var between = function () {
      var first = bars.indexOf(from), last = bars.indexOf(to);
      return bars.slice(Math.min(first, last), Math.max(first, last) + 1);
    };
    picture.addEventListener("dragstart", function (event) { event.preventDefault(); });
    picture.addEventListener("pointerdown", function (event) {
      if (event.button !== 0 || event.pointerType === "touch") return;
      from = to = at(event);
      moved = false;
    });
    picture.addEventListener("pointermove", function (event) {
      if (!from) return;
      var bar = at(event);
      if (bar !== to) moved = true;
      to = bar;
      bars.forEach(function (each) { each.classList.remove("drawn"); });
      if (moved) between().forEach(function (each) { each.classList.add("drawn"); });
    });
    window.addEventListener("pointerup", function () {
      if (!from) return;
      if (moved) {
        var chosen = between();
        form.elements.since.value = chosen[0].dataset.first;
        form.elements.until.value = chosen[chosen.length - 1].dataset.last;
        form.requestSubmit();
      }
      from = null;
    });
    picture.addEventListener("click", function (event) { if (moved) event.preventDefault(); }, true);
  }

  // Saved searches stay in this browser: nobody else learns what was sought.
  var KEY = "regesta-searches", MOST = 100;
  var list = document.querySelector(".saved ul");
  if (list) {
    var read = function () {
      try {
        var found = JSON.parse(localStorage.getItem(KEY) || "[]");
        return Array.isArray(found) ? found.filter(function (each) {
          return each && typeof each.name === "string" && typeof each.address === "string" && each.address.indexOf("/search?") === 0;
        }) : [];
      } catch (error) { return []; }
    };
    var write = function (searches) {
      try { localStorage.setItem(KEY, JSON.stringify(searches.slice(0, MOST))); } catch (error) { return; }
      show();
    };
    var show = function () {
      var searches = read();
      list.textContent = "";
      searches.forEach(function (each) {
        var item = document.createElement("li"), link = document.createElement("a"), button = document.createElement("button");
        link.href = each.address;
        link.textContent = each.name;
        button.type = "button";
        button.className = "forget";
        button.textContent = list.dataset.remove;
        button.setAttribute("aria-label", list.dataset.remove + ": " + each.name);
        button.addEventListener("click", function () {
          write(read().filter(function (other) { return other.address !== each.address; }));
        });
        item.append(link, " ", button);
        list.append(item);
      });
      document.querySelector(".saved").hidden = !searches.length;
    };
    var saving = document.querySelector(".saving");
    if (saving) {
      saving.hidden = false;
      saving.querySelector("button").addEventListener("click", function () {
        var own = document.querySelector('a[rel="bookmark"]');
        var address = own.pathname + own.search;
        var on = Array.prototype.map.call(document.querySelectorAll(".active li:not(.plain) a"), function (each) {
          return each.firstChild.textContent.trim();
        });
        var name = [document.getElementById("search-q").value.trim()].concat(on).filter(Boolean).join(" · ") || "*";
        write([{ name: name, address: address }].concat(read().filter(function (each) { return each.address !== address; })));
      });
    }
    show();
  }

  // n and p go from place to place within a document.
  var text = document.querySelector(".within-text");
  if (text && Number(text.dataset.places)) {
    var current = Number((location.hash.match(/^#place-(\d+)$/) || [])[1] || 0);
    document.addEventListener("keydown", function (event) {
      if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
      var step = event.key === "n" ? 1 : event.key === "p" ? -1 : 0;
      if (!step) return;
      current = Math.min(Math.max(current + step, 1), Number(text.dataset.places));
      location.hash = "place-" + current;
    });
    window.addEventListener("hashchange", function () {
      current = Number((location.hash.match(/^#place-(\d+)$/) || [])[1] || current);
    });
  }
})();
