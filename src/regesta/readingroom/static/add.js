// Files dragged onto a page are added, a few at a time, with how far it is. Without this file there is the form.
(function () {
  "use strict";
  var panel = document.querySelector(".adding");
  if (!panel) return;
  var list = panel.querySelector("ul");
  var bar = panel.querySelector("progress");
  var status = panel.querySelector("[role=status]");
  var MOST_AT_ONCE = 20;
  var MOST_BYTES = 32 * 1024 * 1024;
  var waiting = [];
  var busy = false;
  var given = 0;
  var done = 0;

  function line(file) {
    var item = document.createElement("li");
    var name = document.createElement("span");
    var state = document.createElement("span");
    name.textContent = file.name;
    state.textContent = panel.dataset.waiting;
    item.append(name, state);
    list.append(item);
    return item;
  }

  function say(item, words, failed) {
    item.children[1].textContent = words;
    item.classList.toggle("failed", Boolean(failed));
  }

  function more(item, words) {
    var told = document.createElement("p");
    told.textContent = words;
    item.append(told);
  }

  function lead(item, address) {
    var link = document.createElement("a");
    link.href = address;
    link.textContent = item.children[0].textContent;
    item.children[0].replaceChildren(link);
  }

  function tell() {
    bar.max = given || 1;
    bar.value = done;
    status.textContent = done + " / " + given;
  }

  function next() {
    if (busy || !waiting.length) return;
    busy = true;
    var batch = [];
    var bytes = 0;
    while (waiting.length && batch.length < MOST_AT_ONCE && (!batch.length || bytes + waiting[0].file.size <= MOST_BYTES)) {
      bytes += waiting[0].file.size;
      batch.push(waiting.shift());
    }
    send(batch, function () {
      done += batch.length;
      busy = false;
      tell();
      next();
    });
  }

  function send(batch, then) {
    var form = new FormData();
    batch.forEach(function (each) {
      form.append("files", each.file, each.file.name);
      say(each.item, panel.dataset.sending);
    });
    var request = new XMLHttpRequest();
    request.open("POST", panel.dataset.action);
    request.setRequestHeader("Accept", "application/json");
    request.upload.addEventListener("progress", function (event) {
      if (event.lengthComputable) bar.value = done + (batch.length * event.loaded) / event.total / 2;
    });
    request.upload.addEventListener("load", function () {
      batch.forEach(function (each) { say(each.item, panel.dataset.reading); });
    });
    request.addEventListener("loadend", function () {
      var told = null;
      try { told = JSON.parse(request.responseText); } catch (error) { told = null; }
      batch.forEach(function (each, place) {
        var result = told && told.files ? told.files[place] : null;
        if (!result) {
          say(each.item, panel.dataset.failed, true);
          if (told && told.detail) more(each.item, told.detail);
          return;
        }
        say(each.item, result.words, result.outcome === "not added");
        if (result.reason) more(each.item, result.reason);
        if (result.capture) lead(each.item, "/captures/" + result.capture.replace("sha256:", ""));
      });
      then();
    });
    request.send(form);
  }

  function add(files) {
    if (!files.length) return;
    panel.hidden = false;
    files.forEach(function (file) { waiting.push({ file: file, item: line(file) }); });
    given += files.length;
    tell();
    next();
  }

  // A folder that is dragged gives the files below it, to any depth.
  function filesOf(entry) {
    if (entry.isFile) {
      return new Promise(function (found) { entry.file(function (file) { found([file]); }, function () { found([]); }); });
    }
    var reader = entry.createReader();
    var every = [];
    return new Promise(function (found) {
      (function read() {
        reader.readEntries(function (entries) {
          if (!entries.length) {
            Promise.all(every.map(filesOf)).then(function (groups) { found(groups.flat()); });
            return;
          }
          every = every.concat(entries);
          read();
        }, function () { found([]); });
      })();
    });
  }

  function carriesFiles(event) {
    return event.dataTransfer && Array.from(event.dataTransfer.types).indexOf("Files") >= 0;
  }

  var depth = 0;
  document.addEventListener("dragenter", function (event) {
    if (!carriesFiles(event)) return;
    depth += 1;
    document.body.classList.add("is-dropping");
  });
  document.addEventListener("dragleave", function (event) {
    if (!carriesFiles(event)) return;
    depth = Math.max(0, depth - 1);
    if (!depth) document.body.classList.remove("is-dropping");
  });
  document.addEventListener("dragover", function (event) {
    if (carriesFiles(event)) event.preventDefault();
  });
  document.addEventListener("drop", function (event) {
    depth = 0;
    document.body.classList.remove("is-dropping");
    if (!carriesFiles(event)) return;
    event.preventDefault();
    var entries = Array.from(event.dataTransfer.items || [])
      .map(function (item) { return item.webkitGetAsEntry ? item.webkitGetAsEntry() : null; })
      .filter(Boolean);
    if (!entries.length) {
      add(Array.from(event.dataTransfer.files));
      return;
    }
    Promise.all(entries.map(filesOf)).then(function (groups) { add(groups.flat()); });
  });

  panel.querySelector("[data-close]").addEventListener("click", function () { panel.hidden = true; });
  var form = document.querySelector("form[data-adding]");
  if (form) {
    form.querySelector("[data-drop]").hidden = false;
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      add(Array.from(form.querySelector("input[type=file]").files));
      form.reset();
    });
  }
})();
