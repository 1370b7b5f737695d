// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages.rpm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

import org.mirage.testing.Tools;

/** Databases of rpm, made by rpm itself from packages that rpmbuild made: one with 2,000 files, many small ones, and some taken away again. */
public final class MadeRpms {

    private static final String SPEC = """
            Name: mirage-many
            Epoch: 2
            Version: 1.0~rc1
            Release: 3
            Summary: made für tests
            License: EPL-2.0 AND MIT
            Packager: Somebody <s@example.org>
            BuildArch: noarch
            AutoReqProv: no
            %description
            x
            %install
            mkdir -p %{buildroot}/usr/share/mirage
            for i in $(seq 2000); do : > %{buildroot}/usr/share/mirage/file-with-a-name-$i; done
            %files
            /usr/share/mirage
            """;

    private final Path folder;

    /** Makes the packages in a folder. */
    public MadeRpms(Path folder) throws IOException {
        this.folder = folder;
        Tools.bash("cd '" + folder + "'\ncat > many.spec <<'SPEC'\n" + SPEC + "SPEC\n" + """
                for i in $(seq 60); do
                    printf '%%package -n mirage-%s\\nVersion: 1.%s\\nSummary: number %s\\n%%description -n mirage-%s\\nx\\n%%files -n mirage-%s\\n' \
                        $i $i $i $i $i >> many.spec
                done
                rpmbuild -bb --quiet --define "_topdir $PWD/top" --define '_binary_payload w0.gzdio' many.spec
                """);
    }

    /** A database with all of them, and some taken away: the file {@code rpmdb.sqlite}. */
    public Path sqlite() throws IOException {
        Tools.bash("cd '" + folder + "' && rpm --dbpath $PWD/sqlite --initdb 2>&1 && rpm --dbpath $PWD/sqlite -i --justdb --nodeps top/RPMS/noarch/*.rpm 2>&1"
                + " && rpm --dbpath $PWD/sqlite -e --justdb mirage-7 mirage-33 2>&1");
        return folder.resolve("sqlite/rpmdb.sqlite");
    }

    /** The same as it is while a process has it open that took away another one, and what it did stands in the log only. */
    public Path withLog(Path sqlite) throws IOException {
        Path copy = folder.resolve("logged");
        Tools.bash("mkdir -p '" + copy + "' && cp '" + sqlite + "' '" + folder + "/open.sqlite' && sqlite3 '" + folder + "/open.sqlite' "
                + "'PRAGMA journal_mode=wal' 'PRAGMA wal_autocheckpoint=0' 'DELETE FROM Packages WHERE hnum IN (SELECT hnum FROM Packages LIMIT 3)' "
                + "'.shell cp \"" + folder + "/open.sqlite\" \"" + copy + "/rpmdb.sqlite\"' "
                + "'.shell cp \"" + folder + "/open.sqlite-wal\" \"" + copy + "/rpmdb.sqlite-wal\"'");
        return copy.resolve("rpmdb.sqlite");
    }

    /** A hash table of Berkeley DB with the same headers. */
    public Path berkeley(Path sqlite) throws IOException {
        Path target = folder.resolve("berkeley/Packages");
        Tools.bash("mkdir -p '" + target.getParent() + "' && { printf 'VERSION=3\\nformat=bytevalue\\ntype=hash\\nHEADER=END\\n 00000000\\n 3f000000\\n'; "
                + "sqlite3 '" + sqlite + "' \"SELECT ' ' || printf('%02x000000', hnum) || char(10) || ' ' || lower(hex(blob)) FROM Packages\"; "
                + "printf 'DATA=END\\n'; } | db_load '" + target + "'");
        return target;
    }

    /** What rpm says of the packages in a database. */
    public static String asked(Path database, String form, String... options) throws IOException {
        String said = Tools.bash("rpm " + String.join(" ", options) + " --dbpath '" + database.getParent() + "' -qa --qf '" + form + "\\n' 2>/dev/null");
        return String.join("\n", Arrays.stream(said.split("\n")).sorted().toList());
    }
}
