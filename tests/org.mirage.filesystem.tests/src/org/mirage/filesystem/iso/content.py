# Copyright (c) 2026 Mirage contributors
# SPDX-License-Identifier: EPL-2.0
"""Fills a folder with what ISO 9660 can hold: python3 content.py FOLDER [--plain] [--long]

With --plain only such as stands without Rock Ridge; with --long also links so long that genisoimage damages them.
"""

import os
import random
import stat
import sys

os.chdir(sys.argv[1])
plain = '--plain' in sys.argv
chance = random.Random(9)


def put(name, size, time):
    with open(name, 'wb') as file:
        file.write(chance.randbytes(size))
    os.utime(name, (time, time))


os.makedirs('boot/grub')
os.makedirs('many')
os.mkdir('empty')
put('boot/grub/grub.cfg', 777, 1600000001)
put('README.TXT', 2048, 1500000003)
put('noext', 2049, 1000000005)
put('nothing', 0, 1650000000)
put('big.bin', 300001, 1650000007)
for i in range(120):
    put('many/name%d.dat' % i, i * 7, 1650001000 + i)
if not plain:
    os.makedirs('a/b/c/d/e/f/g/h/i/j/k')
    put('a/b/c/d/e/f/g/h/i/j/k/deep', 100, 1650000011)
    put('\u00dcml\u00e4ut \u65e5\u672c\u8a9e', 4097, 1650000013)
    put('long name ' + 'x' * 220 + '.end', 513, 1650000015)
    put('.hidden', 5, 1650000017)
    os.symlink('README.TXT', 'link')
    os.symlink('/usr/lib/../lib/x', 'boot/absolute')
    os.symlink('../../a/./b', 'boot/relative')
    if '--long' in sys.argv:
        os.symlink('/'.join(['component%d' % i for i in range(60)]), 'boot/longlink')
        os.symlink('y' * 250 + '/' + 'z' * 250, 'boot/longparts')
    os.symlink('/', 'boot/root')
    os.mkfifo('fifo')
    os.chmod('README.TXT', 0o4711)
    os.chmod('noext', 0)
    os.chmod('empty', 0o1777)
    if os.getuid() == 0:
        os.chown('README.TXT', 70000, 80000)
        os.mknod('null', stat.S_IFCHR | 0o666, os.makedev(1, 3))
        os.mknod('disk', stat.S_IFBLK | 0o660, os.makedev(259, 200))
    os.utime('link', (1650000019, 1650000019), follow_symlinks=False)
for folder, folders, files in os.walk('.', topdown=False):
    os.utime(folder, (1640000021, 1640000021))
