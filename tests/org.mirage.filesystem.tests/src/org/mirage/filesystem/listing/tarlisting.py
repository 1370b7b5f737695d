# Copyright (c) 2026 Mirage contributors
# SPDX-License-Identifier: EPL-2.0
"""Prints an archive as Listing does: python3 tarlisting.py TAR; path and line, in hexadecimal digits."""

import hashlib
import sys
import tarfile

TYPES = {tarfile.REGTYPE: 0o100000, tarfile.LNKTYPE: 0o100000, tarfile.DIRTYPE: 0o040000, tarfile.SYMTYPE: 0o120000,
         tarfile.CHRTYPE: 0o020000, tarfile.BLKTYPE: 0o060000, tarfile.FIFOTYPE: 0o010000}

archive = tarfile.open(sys.argv[1], encoding='latin-1')
for member in archive:
    path = member.name[1:] if member.name.startswith('.') and member.name[1:2] in ('', '/') else '/' + member.name
    if path in ('', '/'):
        continue
    line = '%06o %d:%d %d' % (TYPES[member.type] | member.mode, member.uid, member.gid, member.mtime // 1)
    if member.isreg():
        line += ' %d %s' % (member.size, hashlib.sha256(archive.extractfile(member).read()).hexdigest()[:16])
    elif member.issym():
        line += ' -> ' + member.linkname
    elif member.isdev() and not member.isfifo():
        line += ' %d,%d' % (member.devmajor, member.devminor)
    print(path.encode('latin-1').hex(), line.encode('latin-1').hex())
