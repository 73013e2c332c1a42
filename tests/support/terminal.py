"""Runs a program in a pseudo-terminal and talks to it.

Standard input: {"command": [...], "environment": {...}, "folder": "...", "seconds": 60, "steps": [[expected, sent], ...]}
Standard output: {"code": exit code or minus the signal, "output": all that the terminal showed, "missed": expected}

Each step waits until what the terminal has shown since the step before holds `expected`, and then types `sent`.
"""
import fcntl
import json
import os
import pty
import select
import struct
import sys
import termios
import time


def main():
    told = json.load(sys.stdin)
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(told["folder"])
        os.execvpe(told["command"][0], told["command"], told["environment"])
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    shown, since, steps = b"", 0, list(told["steps"])
    until = time.monotonic() + told["seconds"]
    while time.monotonic() < until:
        ready, _, _ = select.select([terminal], [], [], 0.1)
        if ready:
            try:
                part = os.read(terminal, 65536)
            except OSError:
                break
            if not part:
                break
            shown += part
        while steps and steps[0][0].encode() in shown[since:]:
            expected, sent = steps.pop(0)
            since = shown.index(expected.encode(), since) + len(expected.encode())
            os.write(terminal, sent.encode())
    else:
        os.kill(pid, 9)
    _, status = os.waitpid(pid, 0)
    missed = steps[0][0] if steps else None
    print(json.dumps({
        "code": os.waitstatus_to_exitcode(status),
        "output": shown.decode("utf-8", "replace"),
        "missed": missed,
    }))


main()
