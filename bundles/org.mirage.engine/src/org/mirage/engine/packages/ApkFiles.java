// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.io.IOException;
import java.util.Base64;
import java.util.HexFormat;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.VersionFiles;

/** Which files apk's packages bring: below each package its folders, below each of these its files, below these their checksums. */
final class ApkFiles {

    private static final String SHA1 = "Q1";
    private static final String SHA256 = "Q2";
    /** Among a package's flags: apk 3 installed it from a package of its own form, and keeps the first 20 bytes of checksums in SHA-256. */
    private static final String SHORT_SHA256 = "S";

    private ApkFiles() {
    }

    static void read(VersionFiles files, MachineEntry database, PackageFileVisitor visitor) throws IOException {
        for (String stanza : Stanzas.split(DatabaseFile.raw(files, database))) {
            FileOwner owner = new FileOwner(PackageKind.APK, DatabaseFile.decoded(Stanzas.field(stanza, "P")),
                    DatabaseFile.decoded(Stanzas.field(stanza, "V")), Stanzas.field(stanza, "A"));
            boolean cut = Stanzas.field(stanza, "f").contains(SHORT_SHA256);
            String folder = "";
            String path = null;
            FileDigest digest = null;
            for (String line : (Iterable<String>) stanza.lines()::iterator) {
                String value = line.length() < 2 ? "" : line.substring(2);
                if (line.startsWith("F:")) {
                    tell(owner, path, digest, visitor);
                    folder = value;
                    path = folder;
                    digest = null;
                } else if (line.startsWith("R:")) {
                    tell(owner, path, digest, visitor);
                    path = folder.isEmpty() ? value : folder + "/" + value;
                    digest = null;
                } else if (line.startsWith("Z:")) {
                    digest = digest(value, cut);
                }
            }
            tell(owner, path, digest, visitor);
        }
    }

    // apk has no list of settings: what lies in /etc is one
    private static void tell(FileOwner owner, String path, FileDigest digest, PackageFileVisitor visitor) throws IOException {
        if (path != null) {
            visitor.file(owner, new PackageFile("/" + path, digest, path.startsWith("etc/")));
        }
    }

    private static FileDigest digest(String value, boolean cut) {
        try {
            if (value.startsWith(SHA1)) {
                return cut ? FileDigest.beginningOfSha256(hex(value)) : FileDigest.of("SHA-1", hex(value));
            }
            return value.startsWith(SHA256) ? FileDigest.of("SHA-256", hex(value)) : null;
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    private static String hex(String value) {
        return HexFormat.of().formatHex(Base64.getDecoder().decode(value.substring(2)));
    }
}
