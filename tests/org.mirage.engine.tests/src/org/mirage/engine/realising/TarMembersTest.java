// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirage.store.Entry;
import org.mirage.store.EntryAttribute;
import org.mirage.store.EntryBuilder;
import org.mirage.store.EntryType;
import org.mirage.testing.Tools;

/** Times are written as date(1), and so tar and touch, read them, in whatever language the person who writes them works. */
class TarMembersTest {

    @ParameterizedTest
    @CsvSource({"1700000000, 5", "0, 0", "-1, 999999999", "-2, 1", "-1700000000, 250000000"})
    void timesAreThoseOfOtherPrograms(long seconds, int nanoseconds) throws IOException {
        check(seconds, nanoseconds);
    }

    @Test
    void digitsAreThoseOfFiles() throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("fa-IR"));
            check(1_700_000_000, 5);
        } finally {
            Locale.setDefault(before);
        }
    }

    /** GNU tar itself writes such names so, and splits a key at the first equals sign. */
    @Test
    void namesOfAttributesMayHoldEqualsSigns(@TempDir Path folder) throws IOException {
        Path given = Files.createDirectory(folder.resolve("given"));
        Tools.bash("cd '" + given + "' && : > file && setfattr -n 'user.a=b' -v 1 file && setfattr -n 'user.%3D=' -v 2=3 file"
                + " && setfattr -n user.100% -v 4 file");
        String list = "getfattr --absolute-names -d file | grep -v '^#'";
        String names = Tools.run("python3", "-c", "import os, sys\nfor n in sorted(os.listxattr(sys.argv[1])): print(n)", given.resolve("file").toString());
        EntryBuilder entry = Entry.builder("file".getBytes(StandardCharsets.US_ASCII), EntryType.FILE).permissions(0644);
        List<EntryAttribute> attributes = new ArrayList<>();
        for (String name : names.lines().toList()) {
            String value = Tools.run("python3", "-c", "import os, sys\nsys.stdout.buffer.write(os.getxattr(*sys.argv[1:]))", given.resolve("file").toString(), name);
            attributes.add(new EntryAttribute(name.getBytes(StandardCharsets.US_ASCII), value.getBytes(StandardCharsets.US_ASCII)));
        }
        byte[] headers = TarMembers.headers("file".getBytes(StandardCharsets.US_ASCII), entry.attributes(attributes).build(), null, false, 0);
        Path archive = folder.resolve("archive.tar");
        Files.write(archive, Arrays.copyOf(headers, headers.length + TarMembers.END));
        Path read = Files.createDirectory(folder.resolve("read"));
        Tools.run("tar", "-x", "-f", archive.toString(), "-C", read.toString(), "--xattrs", "--xattrs-include=*");
        assertEquals(3, attributes.size());
        assertEquals(Tools.bash("cd '" + given + "' && " + list), Tools.bash("cd '" + read + "' && " + list));
    }

    private static void check(long seconds, int nanoseconds) throws IOException {
        // date floors, too
        assertEquals(seconds + "." + "0".repeat(9 - Integer.toString(nanoseconds).length()) + nanoseconds + "\n",
                Tools.run("date", "-u", "-d", "@" + TarMembers.time(seconds, nanoseconds), "+%s.%N"));
    }
}
