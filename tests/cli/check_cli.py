#!/usr/bin/env python3
"""Drives the command line as a script would, on clips that FFmpeg draws; no model, no torch."""
import json
import os
import pathlib
import signal as signals
import subprocess
import sys
import tempfile
import time

program = os.path.abspath(sys.argv[1])
failures = []


def run(*words, code=0, stdin=None, env=None):
    done = subprocess.run([program, *map(str, words)], capture_output=True, text=True, input=stdin, env=env)
    if done.returncode != code:
        failures.append(f"{' '.join(map(str, words))}: exit {done.returncode}, wanted {code}: {done.stderr.strip()}")
    return done


def check(condition, what):
    if not condition:
        failures.append(what)


def one_line(*words, code=1, **how):
    """A call that fails: exactly one line on standard error, in words."""
    said = run(*words, code=code, **how).stderr
    check(len(said.splitlines()) == 1 and len(said) > 20 and "std::" not in said, f"{' '.join(map(str, words))}: {said!r}")
    return said


def check_outputs(here, film, clip):
    """Nothing that a project needs is written over; what is unfinished goes."""
    kept = clip.read_bytes(), film.read_bytes()
    second = here / "second.mp4"
    second.hardlink_to(clip)
    for words in (("export", film, second), ("export", film, film), ("frame", film, "0", clip), ("edit", clip, "make it black and white", "-o", second),
                  ("export", film, here / "film.saycut-data/o.mp4"), ("frame", film, "0", here / "film.saycut-data/o.png"), ("generate", "a ball", "-o", here / "nowhere/o.mp4")):
        one_line(*words)
    check((clip.read_bytes(), film.read_bytes()) == kept, "something that the project needs was written over")
    mine = here / "mine"
    mine.mkdir()
    (mine / "demo.saycut").write_text('{"saycut":1}')
    one_line("demo", "--out", mine)
    check([f.name for f in mine.iterdir()] == ["demo.saycut"], "the demo touched a folder that it did not make")
    odd = here / "a:b%d"
    odd.mkdir()
    run("export", film, odd / "http:x.mp4", "--range", "0-0.4")
    run("export", film, f"{odd}/frames/", "--preset", "png-sequence", "--range", "0-0.4")
    check((odd / "http:x.mp4").exists() and len(list((odd / "frames").iterdir())) == 10, "odd names of outputs")
    subprocess.run([program, "export", film, "--range", "0-0.4", "--", "-dash.mp4"], cwd=here, check=False, capture_output=True)
    check((here / "-dash.mp4").exists(), "a name with a leading dash behind --")
    check(not list(here.glob("**/.unfinished*")), "something unfinished was left")


def check_subtitles(here, clip):
    """Subtitles come in from a file in any encoding, and go out drawn, as a stream, beside the film or as a file."""
    film, words = here / "said.saycut", here / "said.ru.srt"
    words.write_bytes("1\n00:00:00,400 --> 00:00:01,000\n\u0421\u043d\u0430\u0447\u0430\u043b\u0430 \u043c\u044b \u0440\u0435\u0436\u0435\u043c.\n\n2\n00:00:01,200 --> 00:00:02,000\n\u041f\u043e\u0442\u043e\u043c \u0441\u043c\u043e\u0442\u0440\u0438\u043c.\n".encode("cp1251"))
    run("new", film)
    run("import", film, clip, words)
    tracks = json.loads(run("show", film, "--json").stdout)["tracks"]
    said = [c["text"] for t in tracks if t["kind"] == "subtitle" for c in t["clips"]]
    check(said == ["\u0421\u043d\u0430\u0447\u0430\u043b\u0430 \u043c\u044b \u0440\u0435\u0436\u0435\u043c.", "\u041f\u043e\u0442\u043e\u043c \u0441\u043c\u043e\u0442\u0440\u0438\u043c."], f"subtitles came in as {said}")
    out = json.loads(run("export", film, here / "said.mkv", "--preset", "h264-fast", "--subtitles", "stream", "--json").stdout)
    kinds = json.loads(subprocess.run(["ffprobe", "-v", "error", "-show_entries", "stream=codec_name:stream_tags=language", "-of", "json", here / "said.mkv"], capture_output=True, text=True).stdout)["streams"]
    check(out["subtitles"] == 2 and any(k["codec_name"] == "subrip" and k["tags"]["language"] == "rus" for k in kinds), f"a stream of subtitles: {kinds}")
    run("export", film, here / "beside.mp4", "--preset", "h264-fast", "--subtitles", "file", "--range", "0-1")
    check(said[0] in (here / "beside.srt").read_text(), "subtitles beside the film")
    check("{\\" not in (here / "beside.srt").read_text(), "plain subtitles have no orders")
    run("export", film, here / "said.ass")
    check("[Events]" in (here / "said.ass").read_text() and said[1] in (here / "said.ass").read_text(), "subtitles as ASS")
    run("export", film, here / "x.mp4", "--subtitles", "sideways", code=2)
    one_line("export", film, here / "x.gif", "--subtitles", "stream")
    (here / "none.srt").write_text("no subtitles")
    before = film.read_bytes()
    check("none.srt" in one_line("import", film, here / "none.srt") and film.read_bytes() == before, "a subtitle file that is none")


def check_words(here, film):
    """Wrong use without a screen; what a name would tell a terminal."""
    screenless = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    one_line("frobnicate", "x", code=2, env=screenless)
    one_line("--frobnicate", code=2, env=screenless)
    one_line("probe", "--frobnicate", code=2)
    one_line("chat", film, "remove the ninth clip")
    check("quotes" in one_line("chat", film, "make", "it", "blue", code=2), "a message without quotes")
    one_line("show", film, "more", code=2)
    one_line("frame", film, "0", here / "frame.jpg")
    one_line("generate", "a ball", "-o", here / "o.mp4", "--seconds", "1.2.3")
    one_line("generate", "a ball", "-o", here / "o.mp4", "--seconds", "1000")
    one_line("show", here / ("n" * 3000 + ".saycut"))
    check("\x1b" not in one_line("show", here / "a\x1b[2Jb.saycut"), "an escape character reached the terminal")


def check_numbers(here, film):
    """A number is the whole word within its limits, or wrong use that names it; nothing is made or undone."""
    before = run("show", film, "--json").stdout
    for value in ("1.5", "1x", "0", "-1", "1/0", "abc", "nan", "0x10", "9" * 30):
        check(value in one_line("undo", film, value, code=2), f"undo {value} is not named")
    check(run("show", film, "--json").stdout == before, "a refused undo has undone something")
    for option, values in {"--fps": ("0", "481", "1e-9", "1/0", "-25/1", "25/", "/25", "1/9223372036854775807", "1.2.3"),
                           "--layout": ("5.2", "surround", "6", "Stereo"),
                           "--size": ("0x0", "64x", "x64", "-64x64", "64x64x64", "1000000000x64", "0x40x0x40")}.items():
        for value in values:
            check(value in one_line("new", here / "odd.saycut", option, value, code=2), f"{option} {value} is not named")
    for value in ("-5", "1000", "4294967296", "1.5", "abc"):
        check("--crf" in one_line("export", film, here / "odd.mp4", "--crf", value, code=2), f"--crf {value}")
    check("'nope'" in one_line("export", film, here / "odd.mp4", "--speed", "nope"), "the speed that is none is named")
    for value in ("a-1", "0-1.5f", "1-2-3", "3-1", "0-" + "9" * 30, "1.2.3-4"):
        one_line("export", film, here / "odd.mp4", "--range", value, code=2)
    for value in ("0,0,1", "0,0,1,1,1", "0,0,nan,1", "0,0,1e-300,1", "0,0,0.0001,1", "a,b,c,d", "0,0,1,1x"):
        check("--region" in one_line("chat", film, "make it night", "--dry-run", "--region", value, code=2), f"--region {value}")
    for value in ("-1", "0", "2147483648", "1.5"):
        one_line("generate", "a ball", "-o", here / "odd.mp4", "--steps", value, code=2)
    check(not list(here.glob("odd*")), "a number that is none has made something")


def check_layout(here, clip):
    """A film has a layout of sound, from its making or by an edit; its exports are written in it."""
    film = here / "surround.saycut"
    run("new", film, "--layout", "5.1")
    run("import", film, clip)
    shown = lambda: json.loads(run("show", film, "--json").stdout)["sound_layout"]
    check(shown() == "5.1" and "sound in 5.1" in run("show", film).stdout, "the layout is shown")
    script = run("show", film, "--script").stdout
    check('"sound_layout":"5.1"' in script.replace(" ", ""), "the script begins with the layout")
    run("export", film, here / "six.mp4", "--preset", "h264-fast")
    check(json.loads(run("probe", here / "six.mp4").stdout)["audio"][0]["channels"] == 6, "six channels are written")
    said = run("export", film, here / "two.mp3").stderr
    check("5.1" in said and "written as stereo" in said, f"what mp3 cannot hold is said: {said}")
    run("apply", film, "-", stdin='{"edit": "set_format", "sound_layout": "mono"}')
    check(shown() == "mono", "an edit sets it")
    check("sound_layout" in one_line("apply", film, "-", stdin='{"edit": "set_format", "sound_layout": "6.1"}'), "a layout that is none")


def check_forms(here, clip):
    """Another size, rate and sound than the film's; a file for each marked section; refusals before anything is written."""
    film = here / "forms.saycut"
    run("new", film, "--size", "320x240", "--fps", "25")
    run("import", film, clip)
    def streams(file):
        said = subprocess.run(["ffprobe", "-v", "error", "-count_frames", "-show_entries", "stream=codec_type,width,height,r_frame_rate,nb_read_frames", "-of", "json", file], capture_output=True, text=True).stdout
        return {s["codec_type"]: s for s in json.loads(said)["streams"]}
    run("export", film, here / "form.mp4", "--preset", "h264-fast", "--size", "640x360", "--fps", "10", "--range", "0-1", "--no-sound")
    got = streams(here / "form.mp4")
    check(list(got) == ["video"] and (got["video"]["width"], got["video"]["height"], got["video"]["r_frame_rate"], got["video"]["nb_read_frames"]) == (640, 360, "10/1", "10"), f"a form: {got}")
    run("export", film, here / "form.mp4", "--preset", "h264-fast", "--size", "120p", "--range", "0-1")
    check((streams(here / "form.mp4")["video"]["width"], streams(here / "form.mp4")["video"]["height"]) == (160, 120), "lines")
    run("export", film, here / "form.mp4", "--preset", "tiktok", "--speed", "ultrafast", "--range", "0-0.2")
    check((streams(here / "form.mp4")["video"]["width"], streams(here / "form.mp4")["video"]["height"]) == (1080, 1920), "a site's preset")
    run("export", film, here / "form.mp4", "--sound-only", "--audio-bitrate", "64k", "--range", "0-1")
    check(list(streams(here / "form.mp4")) == ["audio"], "sound alone")
    for wrong in (("--size", "big"), ("--size", "641x361"), ("--size", "9000x9000"), ("--size", ""), ("--fps", "0"), ("--fps", "fast"), ("--no-sound", "--sound-only"), ("--under", "0"), ("--each-marker", "--range", "0-1")):
        one_line("export", film, here / "wrong.mp4", *wrong, code=2)
    for wrong in (("--size", "720p", "--copy"), ("--fps", "10", "--preset", "as-source"), ("--audio-bitrate", "5k"), ("--each-marker",), ("--verify",)):
        one_line("export", film, here / "wrong.mp4", *wrong)
    run("export", film, here / "source.mp4", "--preset", "h264-fast")
    run("new", here / "copied.saycut")
    run("import", here / "copied.saycut", here / "source.mp4")
    out = json.loads(run("export", here / "copied.saycut", here / "copied.mp4", "--preset", "h264-fast", "--copy", "--verify", "--json").stdout)
    check(out["frames_verified"] == out["frames_copied"] == out["frames"] > 0, f"copied and compared: {out}")
    one_line("export", film, here / "wrong.gif", "--fps", "100")
    check(not list(here.glob("wrong*")), "a refused export has written something")
    (here / "markers.json").write_text(json.dumps([{"edit": "add_marker", "marker": {"time": a, "end": b, "name": n}} for a, b, n in ((0.4, 1.0, "Second"), (0, 0.4, "First"))]))
    run("apply", film, here / "markers.json")
    out = json.loads(run("export", film, here / "part.mkv", "--preset", "h264-fast", "--each-marker", "--json").stdout)
    check([(pathlib.Path(f["path"]).name, f["frames"]) for f in out["films"]] == [("part-01-First.mkv", 10), ("part-02-Second.mkv", 15)], f"marked sections: {out}")
    check(all(p in json.loads(run("export", "--list-presets", "--json").stdout) for p in ("youtube-1080p", "youtube-4k", "tiktok", "web-small", "email")), "presets of sites")
    said = json.loads(run("chat", film, "export it in 360p at 10 fps", "--json", "--dry-run").stdout)
    check((said["export"] or {}).get("size") == "360p" and said["export"]["fps"] == "10", f"an export that is said: {said}")


def check_questions(here, clip):
    """A question to a project is about the clip and the time that it names."""
    film = here / "two.saycut"
    subprocess.run(["ffmpeg", "-v", "error", "-f", "lavfi", "-i", "color=blue:size=160x120:rate=25:duration=3", str(here / "mute.mp4")], check=True)
    run("new", film)
    run("import", film, clip, here / "mute.mp4")
    said = lambda *words: json.loads(run("ask", film, *words, "--json").stdout)["answer"]
    check("3.00 s" in said("how long is the second clip?"), "the second clip's length")
    check(said("is there sound?", "--range", "4.5-6").startswith("No"), "the range's sound")
    check(said("is it silent at 5 s?").startswith("Yes"), "the time's sound")
    one_line("ask", film, "what happens at 10 s?")


def check_model_folders(here):
    """A folder is what is meant, though it is called like a model of the program's own; a report fails with one line."""
    home = {**os.environ, "XDG_DATA_HOME": str(here / "data")}
    bad = here / "models/starter"
    bad.mkdir(parents=True)
    if subprocess.run([program, "models", "check", "starter"], capture_output=True, env=home).returncode:
        return  # built without the models
    own = pathlib.Path(__file__).parents[2] / "resources/models/starter"
    for file in own.iterdir():
        (bad / file.name).symlink_to(file)
    run("models", "add", f"{bad}/", "--name", "whole", env=home)
    for name in ("generator.safetensors", "spiece.model"):
        (bad / name).unlink()
        (bad / name).write_bytes(b"Invalid username or password.")
    said = subprocess.run([program, "models", "add", "starter"], cwd=here / "models", capture_output=True, text=True, env=home)
    check(said.returncode == 1 and len(said.stderr.splitlines()) == 1, f"models add: {said.stderr}")
    check(all(name in said.stderr for name in ("generator.safetensors", "spiece.model")), f"not every damaged file is named: {said.stderr}")


def check_signals(here, film):
    """A terminal that is closed leaves nothing half."""
    for signal in ("INT", "TERM", "HUP"):
        job = subprocess.Popen([program, "export", film, here / "long.mp4", "--preset", "av1", "--speed", "1"], stderr=subprocess.PIPE, text=True)
        for _ in range(200):
            if list(here.glob(".unfinished*")) or job.poll() is not None:
                break
            time.sleep(0.02)
        job.send_signal(getattr(signals, "SIG" + signal))
        check(job.wait(20) == 130, f"SIG{signal}: exit {job.returncode}")
        check(not list(here.glob(".unfinished*")) and not (here / "long.mp4").exists(), f"SIG{signal}: something was left")


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
    check("larger than 64 MB" in one_line("apply", film, "-", stdin=" " * (65 << 20)), "a list of edits without an end is read to its end")
    for wrong in (("--preset", ""), ("--preset", "h264", "--speed", "")):
        one_line("export", film, here / "wrong.mp4", *wrong, code=2)
    said = json.loads(run("chat", film, "remove the second clip", "--json").stdout)
    check(said["route"] == "timeline" and said["edits"], f"chat: {said}")
    check(json.loads(run("show", film, "--json").stdout)["duration"] == 1.0, "chat removed the clip")
    before = run("show", film, "--json").stdout
    retold = "I reckon the first clip would be nicer without any sound"
    by_words = json.loads(run("chat", film, retold, "--literally", "--json", "--dry-run", code=1).stdout)
    check(json.loads(run("chat", film, retold, "--json", "--dry-run").stdout)["route"] == "timeline" and not by_words["edits"], f"read literally: {by_words}")
    check(all("literally" in choice for choice in by_words["means"]), "choices say how they are read")
    check(json.loads(run("chat", film, "go to 1 second", "--json").stdout)["go_to"] == 1, "chat go to 1 second")
    wanted = json.loads(run("chat", film, "give me a wav of this", "--json", "--dry-run").stdout)
    check(wanted["export"]["preset"] == "wav" and not os.path.exists(wanted["export"]["path"]), "chat wav, dry run")
    wanted = json.loads(run("chat", film, "give me a wav of this", "--json").stdout)
    check(os.path.getsize(wanted["export"]["path"]) > 1000, "chat wav")
    run("chat", film, "give me a wav of this", code=2)
    check(run("show", film, "--json").stdout == before, "going and exporting change nothing")
    plan = json.loads(run("chat", film, "turn the red dress blue", "--json", "--dry-run").stdout)
    check(plan["route"] == "edit" and plan["job"]["seconds"] > 0, f"plan: {plan}")
    run("chat", film, "turn the red dress blue", "--json", stdin="", code=2)
    run("chat", film, "remove the ninth clip", "--json", code=1)
    check_numbers(here, film)
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
    guess = json.loads(run("export", film, here / "guess.mp4", "--preset", "h264-fast", "--estimate", "--json").stdout)
    check(not (here / "guess.mp4").exists() and 0.5 < guess["bytes"] / out["bytes"] < 2, f"estimate: {guess}, came to {out['bytes']}")
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
    (here / "script.json").write_text(run("show", film, "--script").stdout)
    again = here / "again.saycut"
    run("new", again)
    run("apply", again, here / "script.json")
    first, second = (json.loads(run("show", p, "--json").stdout) for p in (film, again))
    for part in ("tracks", "media", "markers", "size", "fps", "duration"):
        check(first[part] == second[part], f"replayed: {part} differs")
    check("You: make it black and white" in run("show", film, "--chat").stdout, "the chat as text")
    check("remove clip" in run("chat", film, "what can I say?").stdout, "what can be said")
    check_outputs(here, film, clip)
    check_words(here, film)
    check_questions(here, clip)
    check_layout(here, clip)
    check_forms(here, clip)
    check_subtitles(here, clip)
    check_model_folders(here)
    check_signals(here, film)
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
