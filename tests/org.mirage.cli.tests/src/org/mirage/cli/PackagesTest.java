// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.cli.CommandLineRun.Ended;
import org.mirage.testing.Tools;

/** What three images have installed, one of them none. */
class PackagesTest {

    @TempDir
    private static Path folder;

    @BeforeAll
    static void make() throws IOException {
        image("web", "ssl 1.0-1 amd64", "evil\\033[31m 1 all");
        image("db", "ssl 1.0-2 amd64", "=only 2 all");
        image("mail", "ssl 1.0-2 amd64");
        image("bare");
    }

    private static void image(String name, String... packages) throws IOException {
        StringBuilder status = new StringBuilder();
        for (String one : packages) {
            String[] words = one.split(" ");
            status.append("Package: ").append(words[0]).append("\\nStatus: install ok installed\\nArchitecture: ").append(words[2])
                    .append("\\nVersion: ").append(words[1])
                    .append(words[0].equals("ssl") ? "\\nInstalled-Size: 3" : "").append("\\nDescription: says \"so\", briefly\\n\\n");
        }
        Tools.bash("cd '" + folder + "' && mkdir -p " + name + ".root/var/lib/dpkg/info " + name + ".root/usr/bin && cd " + name + ".root && "
                + "echo one > usr/bin/one && echo two > usr/bin/two && md5sum usr/bin/one usr/bin/two > var/lib/dpkg/info/ssl.md5sums && "
                + "printf '/usr\n/usr/bin\n/usr/bin/one\n/usr/bin/two\n' > var/lib/dpkg/info/ssl.list && "
                + ("web".equals(name) ? "echo other > usr/bin/two && echo > $'usr/bin/odd\nname' && " : "") + "cd .. && printf '" + status + "' > " + name
                + ".root/var/lib/dpkg/status && truncate -s 40M " + name + ".raw && mke2fs -q -t ext4 -d " + name + ".root " + name + ".raw");
        Ended ended = run("import", name + ".raw");
        assertEquals(0, ended.code(), ended.errors());
    }

    private static Ended run(String... words) throws IOException {
        return new CommandLineRun(folder).run(words);
    }

    @Test
    void aLineForEachPackage() throws IOException {
        assertEquals("[web@1\tevil\u00ef\u00bf\u00bd[31m\t1\tall\tdpkg, web@1\tssl\t1.0-1\tamd64\tdpkg]",
                run("packages", "web").lines().toString());
        Ended all = run("packages", "--name", "s?l*");
        assertEquals("[db@1\tssl\t1.0-2\tamd64\tdpkg, mail@1\tssl\t1.0-2\tamd64\tdpkg, web@1\tssl\t1.0-1\tamd64\tdpkg]", all.lines().toString());
        assertEquals(0, all.code());
    }

    @Test
    void exitCodesTellWhetherThereIsAny() throws IOException {
        assertEquals(1, run("packages", "bare").code());
        assertEquals(1, run("packages", "--name", "nothing").code());
        assertEquals(1, run("packages", "db", "mail", "--name", "ssl", "--matrix", "--differing").code());
        assertEquals(2, run("packages", "--differing").code());
        assertEquals(2, run("packages", "--json", "--csv").code());
        assertTrue(run("packages", "nobody").code() > 1);
    }

    @Test
    void theMatrixMarksWhatIsNotAsInMost() throws IOException {
        assertEquals("[=only:all\t2\t-\t-, evil\u00ef\u00bf\u00bd[31m:all\t-\t-\t1, ssl:amd64\t1.0-2\t1.0-2\t1.0-1 !]",
                run("packages", "db", "mail", "web", "--matrix").lines().toString());
    }

    @Test
    void csvAndJson() throws IOException {
        assertEquals("version,kind,name,installed,architecture,source,sourceVersion,licence,size,place\r\n"
                + "db@1,dpkg,\"'=only\",2,all,\"'=only\",2,,,/var/lib/dpkg/status\r\n"
                + "db@1,dpkg,ssl,1.0-2,amd64,ssl,1.0-2,,3072,/var/lib/dpkg/status\r\n", run("packages", "db", "--csv").output());
        Ended json = run("packages", "web", "bare", "--json", "--name", "ssl");
        Path file = folder.resolve("out.json");
        Files.writeString(file, json.output());
        assertEquals("web@1 ssl 1.0-1 says \"so\", briefly\n", Tools.run("jq", "-r",
                ".[] | .version as $v | .packages[] | $v + \" \" + .name + \" \" + .version + \" \" + .summary", file.toString()));
        assertEquals("2\n", Tools.run("jq", "length", file.toString()));
    }

    @Test
    void librariesHaveTheirLanguageAsKind() throws IOException {
        Tools.bash("cd '" + folder + "' && mkdir -p site.root/srv/node_modules/left-pad site.root/lib/modules/6.1.0-9-amd64 && echo '{\"name\": \"left-pad\", "
                + "\"version\": \"1.3.0\"}' > site.root/srv/node_modules/left-pad/package.json && truncate -s 40M site.raw && mke2fs -q -t ext4 -d site.root site.raw");
        assertEquals(0, run("import", "site.raw").code());
        assertEquals("[site@1\tleft-pad\t1.3.0\t-\tnode, site@1\tlinux\t6.1.0-9-amd64\t-\tkernel]", run("packages", "site").lines().toString());
        assertEquals(1, run("packages", "site", "--name", "left-pa").code());
    }

    @Test
    void ownersOfAPath() throws IOException {
        assertEquals("[db@1\tssl\t1.0-2\tamd64\tdpkg, mail@1\tssl\t1.0-2\tamd64\tdpkg, web@1\tssl\t1.0-1\tamd64\tdpkg]",
                run("owns", "/usr/bin/one").lines().toString());
        assertEquals(1, run("owns", "/usr/bin/odd\\nname").code());
        assertEquals(2, run("owns", "usr/bin/one").code());
        Ended json = run("owns", "/usr/bin/one", "web", "bare", "--json");
        assertEquals(0, json.code());
        Path file = folder.resolve("owners.json");
        Files.writeString(file, json.output());
        assertEquals("web@1 ssl\nbare@1 \n", Tools.run("jq", "-r", ".[] | .version + \" \" + ([.packages[].name] | join(\",\"))", file.toString()));
    }

    @Test
    void changedFilesAreLines() throws IOException {
        assertEquals("[web@1\tchanged\t-\tssl\t/usr/bin/two]", run("changed-files").lines().toString());
        assertEquals(1, run("changed-files", "db", "bare").code());
        Ended all = run("changed-files", "web", "--unowned");
        assertTrue(all.lines().contains("web@1\tunowned\t-\t-\t/usr/bin/odd\\nname"), all.output());
        Path file = folder.resolve("changed.json");
        Files.writeString(file, run("changed-files", "web", "--json").output());
        assertEquals("[{\"version\":\"web@1\",\"state\":\"changed\",\"setting\":false,\"path\":\"/usr/bin/two\",\"package\":{\"kind\":\"dpkg\",\"name\":\"ssl\",\"version\":"
                + "\"1.0-1\",\"architecture\":\"amd64\"}}]\n", Tools.run("jq", "-c", ".", file.toString()));
    }

    @Test
    void diffOfPackages() throws IOException {
        Ended diff = run("diff", "web", "db", "--packages");
        assertEquals("[added\t=only\t-\t2\tall\tdpkg, removed\tevil\u00ef\u00bf\u00bd[31m\t1\t-\tall\tdpkg, up\tssl\t1.0-1\t1.0-2\tamd64\tdpkg]",
                diff.lines().toString());
        assertEquals(1, diff.code());
        assertEquals(0, run("diff", "db@1", "db@1", "--packages").code());
        assertEquals(2, run("diff", "web", "db", "--packages", "--stat").code());
        assertEquals(2, run("diff", "web", "db", "/etc", "--packages").code());
        Path file = folder.resolve("diff.json");
        Files.writeString(file, run("diff", "db", "mail", "--packages", "--json").output());
        assertEquals("removed =only 2\n", Tools.run("jq", "-r", ".[] | .what + \" \" + .name + \" \" + .before", file.toString()));
    }
}
