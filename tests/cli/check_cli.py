#!/usr/bin/env python3
"""Drives the command line as a script would, on clips that FFmpeg draws; no model, no torch."""
import json
import pathlib
import subprocess
import sys
import tempfile

program = sys.argv[1]
failures = []


def run(*words, code=0, stdin=None):
    done = subprocess.run([program, *map(str, words)], capture_output=True, text=True, input=stdin)
    if done.returncode != code:
        failures.append(f"{' '.join(map(str, words))}: exit {done.returncode}, wanted {code}: {done.stderr.strip()}")
    return done


def check(condition, what):
    if not condition:
        failures.append(what)


with tempfile.TemporaryDirectory() as folder:
    here = pathlib.Path(folder)
    film, clip = here / "film.saycut", here / "clip.mp4"
    subprocess.run(["ffmpeg", "-v", "error", "-f", "lavfi", "-i", "testsrc2=size=160x120:rate=25:duration=4", "-f", "lavfi", "-i",
                    "sine=frequency=440:duration=4", "-shortest", "-pix_fmt", "yuv420p", str(clip)], check=True)
    run("new", film)
    run("new", film, code=1)
    run("import", film, clip)
    shown = json.loads(run("show", film, "--json").stdout)
    check(shown["duration"] == 4.0 and shown["size"] == [160, 120] and shown["fps"] == "25/1", f"show: {shown}")
    check([t["kind"] for t in shown["tracks"]] == ["video", "audio"], "tracks")
    check(shown["tracks"][0]["clips"][0]["link"] == shown["tracks"][1]["clips"][0]["link"], "picture and sound are linked")
    probed = json.loads(run("probe", clip, "--json").stdout)
    check(probed["video"]["frames"] == 100 and len(probed["audio"]) == 1, f"probe: {probed}")
    name = shown["tracks"][0]["clips"][0]["id"]
    run("apply", film, "-", stdin=json.dumps([{"edit": "split_clip", "clip": name, "at": 1.0}, {"edit": "remove_clips", "clips": ["nobody"]}]), code=1)
    check(len(json.loads(run("show", film, "--json").stdout)["tracks"][0]["clips"]) == 1, "apply is all or none")
    run("apply", film, "-", stdin=json.dumps([{"edit": "split_clip", "clip": name, "at": 1.0}]))
    run("apply", film, "-", stdin="{not json", code=1)
    said = json.loads(run("chat", film, "remove the second clip", "--json").stdout)
    check(said["route"] == "timeline" and said["edits"], f"chat: {said}")
    check(json.loads(run("show", film, "--json").stdout)["duration"] == 1.0, "chat removed the clip")
    plan = json.loads(run("chat", film, "turn the red dress blue", "--json", "--dry-run").stdout)
    check(plan["route"] == "edit" and plan["job"]["seconds"] > 0, f"plan: {plan}")
    run("chat", film, "turn the red dress blue", "--json", stdin="", code=2)
    run("chat", film, "remove the ninth clip", "--json", code=1)
    run("undo", film, 2)
    check(json.loads(run("show", film, "--json").stdout)["duration"] == 4.0, "undo")
    run("redo", film)
    run("undo", film)
    run("chat", film, "make it black and white")
    run("frame", film, "0.5", here / "frame.png")
    check((here / "frame.png").stat().st_size > 1000, "frame")
    run("frame", film, "99", here / "late.png", code=1)
    out = json.loads(run("export", film, here / "out.mp4", "--preset", "h264-fast", "--json").stdout)
    check(out["frames"] == 100 and (here / "out.mp4").exists(), f"export: {out}")
    run("export", film, here / "part.mp4", "--range", "1-2", "--preset", "h264-fast")
    check(json.loads(run("probe", here / "part.mp4", "--json").stdout)["video"]["frames"] == 25, "range")
    run("export", film, here / "no/folder/out.mp4", code=1)
    run("export", film, here / "small.gif", "--range", "0-1")
    check((here / "small.gif").read_bytes()[:4] == b"GIF8", "the ending chooses the preset")
    run("export", film, here / "x.mp4", "--preset", "prores", code=1)
    run("chat", film, "turn the red dress blue", "--region", "0.5,0,0.9,1", "--dry-run", code=2)
    ranged = json.loads(run("chat", film, "turn the red dress blue", "--range", "1-2", "--json", "--dry-run").stdout)
    check(len(ranged["edits"]) == 2, f"range: {ranged}")
    run("export", film, here / "x.mp4", "--preset", "best", code=1)
    for bad, content in {"empty.mp4": b"", "text.mp4": b"no film", "cut.mp4": clip.read_bytes()[:300]}.items():
        (here / bad).write_bytes(content)
        before = film.read_bytes()
        message = run("import", film, here / bad, code=1).stderr
        check(bad in message and len(message.splitlines()) == 1, f"{bad}: {message}")
        check(film.read_bytes() == before, f"{bad} changed the project")
    clip.unlink()
    check(json.loads(run("show", film, "--json").stdout)["media"][0]["offline"], "offline media")
    run("frame", film, "0.5", here / "slate.png")
    run("edit", here / "missing.mp4", "make it night", "-o", here / "o.mp4", code=1)
    run("show", code=2)
    run("show", film, "--colour", code=2)
    maps = subprocess.run(["ldd", program], capture_output=True, text=True).stdout
    check("torch" not in maps, "the program maps libtorch before any job needs it")

print("\n".join(failures) or "all verbs behave")
sys.exit(1 if failures else 0)
