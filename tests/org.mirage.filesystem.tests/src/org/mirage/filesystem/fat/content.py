# Copyright (c) 2026 Mirage contributors
# SPDX-License-Identifier: EPL-2.0
"""Fills a folder with what FAT and exFAT can hold: python3 content.py FOLDER [--more]

With --more also with names that mtools cannot write.
"""

import os
import random
import sys

os.chdir(sys.argv[1])
chance = random.Random(7)


def put(name, size, time):
    with open(name, 'wb') as file:
        file.write(chance.randbytes(size))
    os.utime(name, (time, time))


os.makedirs('EFI/BOOT')
os.makedirs('a folder with a long name/inner/most')
os.mkdir('many')
os.mkdir('empty')
put('EFI/BOOT/BOOTX64.EFI', 70001, 1700000000)
put('grub.cfg', 300, 1600000002)
put('UPPER.TXT', 1, 1500000004)
put('lower.txt', 2, 1500000006)
put('Mixed.Txt', 3, 1500000008)
put('noext', 4, 320000000)
put('EMPTY.BIN', 0, 4000000000)
put('\u00dcml\u00e4ut \u65e5\u672c\u8a9e.txt', 4097, 1650000000)
put('a name as long as a name of this kind of file system may get ' + 'x' * 190 + '.end', 513, 1650000002)
put('thirteen char', 13, 1650000004)
put('a folder with a long name/inner/most/deep', 512, 1650000006)
put('.hidden', 5, 1650000008)
for i in range(150):
    put('many/file number %d' % i, i, 1650001000 + 2 * i)
if '--more' in sys.argv:
    put('\U0001f600 \u65e5 \u00df.txt', 700, 1650001001)
# pieces of one file between those of another
for i in range(8):
    put('between%d' % i, 9000, 1650002000)
for folder, folders, files in os.walk('.', topdown=False):
    os.utime(folder, (1640000000, 1640000000))
