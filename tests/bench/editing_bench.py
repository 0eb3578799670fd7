#!/usr/bin/env python3
# SPDX-FileCopyrightText: Saycut contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Seeks beside FFmpeg's libraries, and exports beside ffmpeg and beside each other, in turn in one run: ratios.

usage: editing_bench.py BIN_FOLDER MEDIA_FOLDER [--turns N] [--only seeks|exports|peers]
MEDIA_FOLDER is filled with test films once (1080p30, 30 s, about 90 MB) and used again. Prints Markdown.
"""
import argparse, json, os, statistics, subprocess, tempfile, time

FLICKS = 705600000
RATE = 30


def bar_code(block=32):
    whole = f"drawbox=x=0:y=0:w={block * 14}:h={block}:color=black:t=fill"
    return whole + "".join(
        f",drawbox=x={block * k}:y=0:w={block}:h={block}:color=white:t=fill:enable='gt(mod(floor(n/{2 ** k}),2),0)'"
        for k in range(14))


def make_media(folder):
    os.makedirs(folder, exist_ok=True)
    long, short = os.path.join(folder, "gop250.mp4"), os.path.join(folder, "gop30.mp4")
    run = ["ffmpeg", "-hide_banner", "-loglevel", "error", "-y"]
    coding = ["-c:v", "libx264", "-preset", "veryfast", "-crf", "20", "-bf", "3", "-sc_threshold", "0", "-threads", "2"]
    if not os.path.exists(long):
        graph = (f"testsrc2=s=1920x1080:r={RATE}:d=30,format=yuv420p,noise=alls=5:allf=t:all_seed=11,{bar_code()},"
                 "format=yuv420p[v];aevalsrc='0.2*sin(2*PI*(220+30*sin(t*1.3))*t)':s=48000:d=30[a]")
        subprocess.run(run + ["-filter_complex", graph, "-map", "[v]", "-map", "[a]"] + coding +
                       ["-g", "250", "-c:a", "aac", long], check=True)
    if not os.path.exists(short):
        subprocess.run(run + ["-i", long, "-t", "20", "-an"] + coding + ["-g", "30", short], check=True)
    return long, short


def timed(command):
    """Wall and processor seconds of a command, and its most memory in MiB."""
    with tempfile.TemporaryFile() as words:
        from_ = time.monotonic()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=words)
        _, state, used = os.wait4(process.pid, 0)
        wall = time.monotonic() - from_
        process.returncode = os.waitstatus_to_exitcode(state)
        if process.returncode:
            words.seek(0)
            raise SystemExit(f"{command[:3]}: {words.read().decode()[-400:]}")
    return wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def seeks(bench, long, short, turns):
    print("| film, pattern | exact | libav p50 / p95 ms | skipping, processor | Saycut p50 / p95 ms | Saycut, processor |")
    print("| --- | --- | --- | --- | --- | --- |")
    for film, pattern, count in ((short, "random", 50), (long, "random", 20), (long, "back", 60),
                                 (long, "forward", 40), (long, "again", 20)):
        got = {}
        for turn in range(turns):
            text = subprocess.run([bench, film, pattern, str(count), str(turn + 1)], check=True,
                                  stdout=subprocess.PIPE, text=True).stdout
            for line in map(json.loads, text.splitlines()):
                if "pattern" in line:
                    got.setdefault(line["peer"], []).append(line)
        def cpu(peer):
            return sum(one["cpu"] for one in got[peer])
        def ms(peer):
            return " / ".join(f"{statistics.median(one[p] for one in got[peer]):.0f}" for p in ("p50", "p95"))
        exact = sum(one["exact"] for one in got["saycut"])
        print(f"| {os.path.basename(film)}, {pattern} | {exact} of {count * turns} | {ms('libav')} | "
              f"{cpu('libav, skipping') / cpu('libav'):.2f} | {ms('saycut')} | {cpu('saycut') / cpu('libav'):.2f} |",
              flush=True)


class Timelines:
    """Projects made by the command line."""

    def __init__(self, saycut, folder):
        self.saycut, self.folder, self.count = saycut, folder, 0

    def call(self, *words):
        done = subprocess.run([self.saycut, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        if done.returncode:
            raise SystemExit(f"saycut {words[0]}: {done.stderr[-400:]}")
        return done.stdout

    def made(self, tracks, films, sound=False):
        """`tracks`: lists of (film, first, frames, more of the clip), drawn in this order."""
        self.count += 1
        project = os.path.join(self.folder, f"{self.count}.saycut")
        self.call("new", project, "--size", "1920x1080", "--fps", str(RATE))
        self.call("import", project, *films, "--bin-only")
        ids = {film: one["id"] for film, one in zip(films, json.loads(self.call("show", project, "--json"))["media"])}
        edits = []
        for i, track in enumerate(tracks):
            kinds = ["video", "audio"] if sound else ["video"]
            edits += [{"edit": "add_track", "kind": kind, "id": f"{kind}{i}"} for kind in kinds]
            at = 0
            for n, (film, first, frames, more) in enumerate(track):
                clip = {"name": f"c{n}", "start": flicks(at), "source": {"start": flicks(first), "end": flicks(first + frames)},
                        "takes": [{"media": ids[film]}], **more}
                edits += [{"edit": "add_clip", "track": f"{kind}{i}", "clip": clip} for kind in kinds]
                at += frames
        file = project + ".json"
        with open(file, "w") as out:
            json.dump(edits, out)
        self.call("apply", project, file)
        return project


def write_cube(path, side=33):
    """A look-up table that mixes the colours."""
    with open(path, "w") as out:
        out.write(f"LUT_3D_SIZE {side}\n")
        for b in range(side):
            for g in range(side):
                for r in range(side):
                    r1, g1, b1 = r / (side - 1), g / (side - 1), b / (side - 1)
                    out.write(f"{r1 ** 0.9:.6f} {0.9 * g1 + 0.05 * b1:.6f} {b1 ** 1.1:.6f}\n")


SPEED = ["-c:v", "libx264", "-preset", "veryfast", "-crf", "23", "-pix_fmt", "yuv420p", "-threads", "2", "-c:a", "aac", "-b:a", "160k"]
LENGTH, FADE, PIECES = 60, 12, 6


class Composite:
    """Six pieces with dissolves, a small picture that shines through over them, a title and a second sound."""
    starts = [500, 41, 203, 811, 377, 613]
    inset = {"scale": 1 / 3, "x": 0.2917, "y": -0.2741}

    def project(self, lines, long, short):
        pieces = []
        for i, at in enumerate(self.starts):
            before, after = (FADE // 2 if i else 0), (FADE // 2 if i + 1 < PIECES else 0)
            pieces.append((long, at + before, LENGTH - before - after, {}))
        title = {"name": "t", "start": flicks(0), "source": {"start": flicks(0), "end": flicks(100)},
                 "text": "A title over it", "style": {"size": 72 / 1080, "place": [0.5, 0.8]}}
        project = lines.made([pieces], [long, short], sound=True)
        shown = json.loads(lines.call("show", project, "--json"))
        films = {one["path"].split("/")[-1]: one["id"] for one in shown["media"]}
        edits = []
        for track in shown["tracks"]:
            ids = [clip["id"] for clip in track["clips"]]
            edits += [{"edit": "add_transition", "transition": {"kind": "dissolve", "from": a, "to": b, "length": flicks(FADE)}}
                      for a, b in zip(ids, ids[1:])]
        def clip(medium, start, first, frames, more):
            return {"name": "c", "start": flicks(start), "source": {"start": flicks(first), "end": flicks(first + frames)},
                    "takes": [{"media": medium}], **more}
        inset = clip(films[os.path.basename(short)], 30, 100, 240,
                     {"opacity": 0.8, "effects": [{"name": "transform", "params": self.inset}]})
        music = clip(films[os.path.basename(long)], 0, 0, 300, {"volume_db": -12.04})
        edits += [{"edit": "add_track", "kind": "video", "id": "inset"}, {"edit": "add_clip", "track": "inset", "clip": inset},
                  {"edit": "add_track", "kind": "title", "id": "title"}, {"edit": "add_clip", "track": "title", "clip": title},
                  {"edit": "add_track", "kind": "audio", "id": "music"}, {"edit": "add_clip", "track": "music", "clip": music}]
        file = project + ".more.json"
        with open(file, "w") as out:
            json.dump(edits, out)
        lines.call("apply", project, file)
        return project

    def ffmpeg(self, long, short, out):
        command, graph = ["ffmpeg", "-hide_banner", "-loglevel", "error", "-y", "-nostdin"], []
        for i, at in enumerate(self.starts):
            command += ["-ss", f"{(at - 0.5) / RATE:.6f}", "-t", f"{LENGTH / RATE:.6f}", "-i", long]
            graph += [f"[{i}:v]settb=1/{RATE},setpts=N,fps={RATE},trim=end_frame={LENGTH}[v{i}]",
                      f"[{i}:a]atrim=duration={LENGTH / RATE},asetpts=N/SR/TB[a{i}]"]
        picture, sound, off = "v0", "a0", LENGTH - FADE
        for i in range(1, PIECES):
            graph += [f"[{picture}][v{i}]xfade=transition=fade:duration={FADE / RATE}:offset={off / RATE}[x{i}]",
                      f"[{sound}][a{i}]acrossfade=d={FADE / RATE}:c1=tri:c2=tri[y{i}]"]
            picture, sound, off = f"x{i}", f"y{i}", off + LENGTH - FADE
        command += ["-ss", f"{99.5 / RATE:.6f}", "-t", f"{240 / RATE:.6f}", "-i", short, "-t", f"{300 / RATE:.6f}", "-i", long]
        graph += [f"[6:v]settb=1/{RATE},setpts=N,fps={RATE},scale=640:360:flags=bilinear,format=yuva420p,colorchannelmixer=aa=0.8,"
                  "setpts=PTS+30[pip]",
                  f"[{picture}][pip]overlay=x=1200:y=64:eof_action=pass:format=yuv420[p]",
                  "[p]drawtext=text='A title over it':fontsize=72:fontcolor=white:x=(w-text_w)/2:y=828:enable='between(n,0,99)'[V]",
                  f"[7:a]volume=0.25[m];[{sound}][m]amix=inputs=2:duration=first:normalize=0[A]"]
        return command + ["-filter_complex_threads", "2", "-filter_complex", ";".join(graph), "-map", "[V]", "-map", "[A]",
                          "-frames:v", "300", *SPEED, out]


def peers(saycut, long, short, turns):
    """The workloads of films as people cut them, beside ffmpeg and melt's cuts, in turn in one run."""
    with tempfile.TemporaryDirectory() as folder:
        lines, cube = Timelines(saycut, folder), os.path.join(folder, "grade.cube")
        write_cube(cube)
        starts = [597, 41, 203, 811, 377, 255, 719, 7, 473, 529]
        grade = {"effects": [{"name": "brightness", "params": {"amount": 0.04}}, {"name": "contrast", "params": {"amount": 1.1}},
                             {"name": "saturation", "params": {"amount": 1.2}}, {"name": "lut", "params": {"file": cube, "amount": 1}}]}
        theirs, mine = os.path.join(folder, "f.mp4"), os.path.join(folder, "o.mp4")
        def cut(extra=""):
            command, graph = ["ffmpeg", "-hide_banner", "-loglevel", "error", "-y", "-nostdin"], []
            for i, at in enumerate(starts):
                command += ["-ss", f"{max(0, at - 0.5) / RATE:.6f}", "-t", "1", "-i", long]
                graph += [f"[{i}:v]settb=1/{RATE},setpts=N,fps={RATE},trim=end_frame=30[v{i}]",
                          f"[{i}:a]atrim=duration=1,asetpts=N/SR/TB[a{i}]"]
            graph.append("".join(f"[v{i}][a{i}]" for i in range(10)) + f"concat=n=10:v=1:a=1[v][A];[v]{extra}null[V]")
            return command + ["-filter_complex_threads", "2", "-filter_complex", ";".join(graph), "-map", "[V]", "-map", "[A]",
                              *SPEED, theirs]
        works = (("cuts", lines.made([[(long, at, 30, {}) for at in starts]], [long], sound=True), cut()),
                 ("composite", Composite().project(lines, long, short), Composite().ffmpeg(long, short, theirs)),
                 ("grade", lines.made([[(long, at, 30, grade) for at in starts]], [long], sound=True),
                  cut(f"eq=brightness=0.04:contrast=1.1:saturation=1.2,lut3d=file='{cube}':interp=tetrahedral,format=yuv420p,")))
        print("\n| 300 frames of 1080p30, Saycut / ffmpeg | wall | processor | seconds | MiB |\n| --- | --- | --- | --- | --- |")
        for name, project, command in works:
            got = [(timed([saycut, "export", project, mine, "--preset", "h264-fast"]), timed(command)) for _ in range(turns)]
            frames = [int(subprocess.run(["ffprobe", "-v", "error", "-count_packets", "-select_streams", "v", "-show_entries",
                                          "stream=nb_read_packets", "-of", "csv=p=0", file], stdout=subprocess.PIPE,
                                         text=True).stdout.strip().strip(",")) for file in (mine, theirs)]
            if frames != [300, 300]:
                raise SystemExit(f"{name}: {frames} frames instead of 300")
            wall, cpu = (statistics.median(a[i] / b[i] for a, b in got) for i in (0, 1))
            times = " / ".join(f"{statistics.median(pair[k][0] for pair in got):.1f}" for k in (0, 1))
            memory = " / ".join(f"{max(pair[k][2] for pair in got):.0f}" for k in (0, 1))
            print(f"| {name} | {wall:.2f} | {cpu:.2f} | {times} | {memory} |", flush=True)


def flicks(frame):
    return f"{frame * FLICKS // RATE} flicks"


def exports(saycut, long, short, turns):
    with tempfile.TemporaryDirectory() as folder:
        lines = Timelines(saycut, folder)
        copy = os.path.join(folder, "copy.mp4")
        subprocess.run(["cp", long, copy], check=True)
        starts = [597, 41, 203, 811, 377, 255, 719, 7, 473, 529]
        half = {"effects": [{"name": "transform", "params": {"scale": 0.5}}]}
        def ours(project, *more):
            out = os.path.join(folder, "o.mp4")
            return lambda: timed([saycut, "export", project, out, "--preset", "h264-fast", *more])
        cuts = lines.made([[(long, at, 30, {}) for at in starts]], [long], sound=True)
        keys = lines.made([[(short, 90, 90, {}), (short, 0, 60, {}), (short, 300, 90, {})]], [short])
        parts = "".join(f"[0:v]trim=start_frame={at}:end_frame={at + 30},setpts=PTS-STARTPTS[v{i}];"
                        f"[0:a]atrim=start={at / RATE}:end={(at + 30) / RATE},asetpts=PTS-STARTPTS[a{i}];"
                        for i, at in enumerate(starts))
        joined = "".join(f"[v{i}][a{i}]" for i in range(len(starts))) + f"concat=n={len(starts)}:v=1:a=1[v][a]"
        ffmpeg = ["ffmpeg", "-hide_banner", "-loglevel", "error", "-y", "-i", long, "-filter_complex", parts + joined,
                  "-map", "[v]", "-map", "[a]", "-c:v", "libx264", "-preset", "veryfast", "-crf", "23", "-c:a", "aac",
                  "-b:a", "160k", os.path.join(folder, "f.mp4")]
        forward = lines.made([[(long, 300, 100, {})]], [long])
        back = lines.made([[(long, 300, 100, {"reversed": True})]], [long])
        same = lines.made([[(long, 100, 60, {})], [(long, 400, 60, half)]], [long])
        two = lines.made([[(long, 100, 60, {})], [(copy, 400, 60, half)]], [long, copy])
        pairs = (("ten cuts: Saycut / ffmpeg", ours(cuts), lambda: timed(ffmpeg)),
                 ("three cuts at key frames: --copy / encoded", ours(keys, "--copy"), ours(keys)),
                 ("100 frames reversed / forwards", ours(back), ours(forward)),
                 ("one file on two tracks / two files", ours(same), ours(two)))
        print("\n| export, 1080p30 | wall | processor | seconds |\n| --- | --- | --- | --- |")
        for name, one, other in pairs:
            got = [(one(), other()) for _ in range(turns)]
            wall, cpu = (statistics.median(a[i] / b[i] for a, b in got) for i in (0, 1))
            times = " / ".join(f"{statistics.median(pair[k][0] for pair in got):.1f}" for k in (0, 1))
            print(f"| {name} | {wall:.2f} | {cpu:.2f} | {times} |", flush=True)


def main():
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("bin")
    words.add_argument("media")
    words.add_argument("--turns", type=int, default=3)
    words.add_argument("--only", choices=["seeks", "exports", "peers"])
    given = words.parse_args()
    long, short = make_media(given.media)
    if given.only in (None, "seeks"):
        seeks(os.path.join(given.bin, "seek_bench"), long, short, given.turns)
    if given.only in (None, "exports"):
        exports(os.path.join(given.bin, "saycut"), long, short, given.turns)
    if given.only in (None, "peers"):
        peers(os.path.join(given.bin, "saycut"), long, short, given.turns)


main()
