// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.io.IOException;
import java.util.List;

import org.mirage.engine.packages.content.DamagedFileException;
import org.mirage.engine.packages.rpm.RpmHeader;

/** Which files a package of rpm brings: their names, of each the number of its folder, and checksums. */
final class RpmFiles {

    private static final int CONFIGURATION = 1;
    private static final int MISSING_OK = 8;
    private static final int GHOST = 64;
    private static final String[] ALGORITHMS = {"MD5", "MD5", "SHA-1", "", "", "", "", "", "SHA-256", "SHA-384", "SHA-512", "SHA-224"};

    private RpmFiles() {
    }

    /** The files that are noted in a header; those that the package only knows of have no digest. */
    static void visit(RpmHeader header, PackageFileVisitor visitor) throws IOException {
        FileOwner owner = new FileOwner(PackageKind.RPM, header.text(RpmHeader.NAME), RpmReader.version(header), header.text(RpmHeader.ARCH));
        List<String> names = header.names(RpmHeader.BASE_NAMES);
        List<String> folders = header.names(RpmHeader.FOLDER_NAMES);
        long[] numbers = header.numbers(RpmHeader.FOLDER_NUMBERS);
        List<String> digests = header.names(RpmHeader.FILE_DIGESTS);
        long[] flags = header.numbers(RpmHeader.FILE_FLAGS);
        byte[] states = header.bytes(RpmHeader.FILE_STATES);
        long[] algorithm = header.numbers(RpmHeader.DIGEST_ALGORITHM);
        String name = algorithm.length == 0 ? ALGORITHMS[0] : algorithm[0] < ALGORITHMS.length ? ALGORITHMS[(int) algorithm[0]] : "";
        if (numbers.length != names.size()) {
            throw new DamagedFileException("the files of " + owner.name() + " have no folders");
        }
        for (int i = 0; i < names.size(); i++) {
            if (numbers[i] >= folders.size()) {
                throw new DamagedFileException("the files of " + owner.name() + " have no folders");
            }
            // a file that was replaced by another package's, or never installed, is not this package's any more
            if (i < states.length && states[i] != 0) {
                continue;
            }
            long flag = i < flags.length ? flags[i] : 0;
            String digest = i < digests.size() && (flag & GHOST) == 0 ? digests.get(i) : "";
            visitor.file(owner, new PackageFile(folders.get((int) numbers[i]) + names.get(i), FileDigest.of(name, digest),
                    (flag & CONFIGURATION) != 0, (flag & (MISSING_OK | GHOST)) != 0));
        }
    }
}
