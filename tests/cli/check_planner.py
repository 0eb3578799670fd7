#!/usr/bin/env python3
"""The command line beside a language model's server: Python's own HTTP server plays it, good, broken and hostile."""
import http.server
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import threading

program = os.path.abspath(sys.argv[1])
failures, asked = [], []
UNREAD = "frobnicate the wibble quux"


def check(condition, what):
    if not condition:
        failures.append(what)


class Model(http.server.BaseHTTPRequestHandler):
    says, status = "{}", 200

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        asked.append((self.path, dict(self.headers), body))
        self.send_response(Model.status)
        if Model.status != 200:
            self.send_header("Location", "http://127.0.0.1:1/elsewhere")
            self.end_headers()
            return
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        for piece in ({"content": Model.says[:9]}, {"content": Model.says[9:]}):
            self.wfile.write(b"data: " + json.dumps({"choices": [{"delta": piece}]}).encode() + b"\n\n")
        self.wfile.write(b"data: [DONE]\n\n")

    def do_GET(self):
        asked.append((self.path, dict(self.headers), None))
        answer = json.dumps({"data": [{"id": "only"}]}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_):
        pass


def run(home, *words, code=0):
    env = {**os.environ, "XDG_DATA_HOME": str(home)}
    done = subprocess.run([program, *map(str, words)], capture_output=True, text=True, stdin=subprocess.DEVNULL, env=env)
    check(done.returncode == code, f"{' '.join(map(str, words))}: exit {done.returncode}, wanted {code}: {done.stderr.strip()}")
    return done


with tempfile.TemporaryDirectory() as folder:
    here = pathlib.Path(folder)
    film, clip = here / "film.saycut", here / "clip.mp4"
    subprocess.run(["ffmpeg", "-v", "error", "-f", "lavfi", "-i", "testsrc2=size=160x120:rate=25:duration=4", "-pix_fmt", "yuv420p", str(clip)], check=True)
    run(here, "new", film)
    run(here, "import", film, clip)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Model)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = f"127.0.0.1:{server.server_port}"
    before = film.read_bytes()
    run(here, "chat", film, UNREAD, code=1)
    check(not asked, "nothing is asked unless an address was given")
    Model.says = json.dumps({"do": "commands", "commands": ["make clip 1 sepia", "remove clip 1", "export it as h264"], "say": "Tak."})
    plan = json.loads(run(here, "chat", film, UNREAD, "--planner", url, "--json", code=2).stdout)
    check(film.read_bytes() == before, "a guess is not done unasked")
    check([s["command"] for s in plan["planner"]["steps"]] == ["make clip 1 sepia"] and len(plan["planner"]["left_out"]) == 2, f"plan: {plan}")
    check([a[0] for a in asked] == ["/v1/models", "/v1/chat/completions"] and asked[1][2]["model"] == "only", f"asked: {asked}")
    dry = json.loads(run(here, "chat", film, UNREAD, "--planner", url, "--json", "--dry-run").stdout)
    check(dry["edits"] and film.read_bytes() == before, "a dry run changes nothing")
    run(here, "chat", film, UNREAD, "--planner", url, "--yes")
    shown = json.loads(run(here, "show", film, "--json").stdout)
    check([e["name"] for e in shown["tracks"][0]["clips"][0]["effects"]] == ["sepia"], f"done: {shown}")
    check(shown["history"]["undo"] == 2, f"one step: {shown['history']}")
    run(here, "undo", film)
    # The settings, with a key that goes to their address alone and stands nowhere else.
    settings = here / "saycut" / "language_server.json"
    settings.parent.mkdir(exist_ok=True)
    settings.write_text(json.dumps({"address": url, "model": "m", "key": "sk-secret", "on": True, "sees": True}))
    asked.clear()
    run(here, "chat", film, UNREAD, "--yes")
    check(asked[0][1].get("Authorization") == "Bearer sk-secret", "the key is sent")
    check(b"sk-secret" not in film.read_bytes(), "the key is in the project")
    run(here, "chat", film, UNREAD, "--planner", "off", code=1)
    Model.says = "A test card."
    answer = json.loads(run(here, "ask", film, "what is shown in the picture?", "--json").stdout)
    check("The model says: A test card." in answer["answer"], f"seen: {answer}")
    check(sum(p["type"] == "image_url" for p in asked[-1][2]["messages"][1]["content"]) == 8, "pictures are sent")
    for status in (500, 404, 302):
        Model.status = status
        said = run(here, "chat", film, UNREAD, code=1).stderr
        check("language model" in said and "sk-secret" not in said, f"{status}: {said}")
    Model.status, Model.says = 200, "no JSON at all"
    check("cannot be read" in run(here, "chat", film, UNREAD, code=1).stderr, "an answer that is none")
    server.shutdown()
    check("cannot be reached" in run(here, "chat", film, UNREAD, "--planner", "127.0.0.1:1", code=1).stderr, "a server that is down")
    run(here, "chat", film, UNREAD, "--planner", "ftp://x", code=2)

print("\n".join(failures) or "the planner behaves")
sys.exit(1 if failures else 0)
