// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirage.engine.packages.PackageKind;
import org.mirage.testing.Tools;

/** Versions of packages are in the order that each package system's own program says, thousands of pairs of each. */
@Timeout(120)
class OrdersTest {

    private static final String SIGNS = "<=>";

    @TempDir
    Path folder;

    /** Versions as they are in use, and made ones. */
    private static List<String> versions(int count, String begin, String alphabet, String form, String... known) {
        Set<String> versions = new LinkedHashSet<>(List.of(known));
        Random random = new Random(7);
        while (versions.size() < count) {
            StringBuilder version = new StringBuilder(random.nextInt(4) == 0 ? begin : "1");
            for (int i = random.nextInt(8); i >= 0; i--) {
                version.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            if (version.toString().matches(form)) {
                versions.add(version.toString());
            }
        }
        return new ArrayList<>(versions);
    }

    /** Each pair on a line with the sign between. */
    private static String all(List<String> versions, Comparator<String> order) {
        StringBuilder text = new StringBuilder();
        for (String one : versions) {
            for (String other : versions) {
                int sign = Integer.signum(order.compare(one, other));
                text.append(one).append(' ').append(SIGNS.charAt(1 + sign)).append(' ').append(other).append('\n');
            }
        }
        return text.toString();
    }

    private static void assertSame(String truth, List<String> versions, Comparator<String> order) {
        List<String> expected = truth.strip().lines().toList();
        List<String> mine = all(versions, order).lines().toList();
        assertEquals(versions.size() * versions.size(), expected.size());
        for (int i = 0; i < mine.size(); i++) {
            assertEquals(expected.get(i), mine.get(i));
        }
    }

    private Path write(String name, List<String> lines) throws IOException {
        return Files.write(folder.resolve(name), lines);
    }

    private static void assumeProgram(String program) throws IOException {
        assumeTrue(Tools.attempt("bash", "-c", "command -v " + program).code() == 0, program + " is not there");
    }

    @Test
    void dpkg() throws IOException {
        List<String> versions = versions(46, "1:1", "0019aAzZ~+.-", ".*[^-]", "1.0", "1.0-1", "1:0.9", "1.0~rc1", "1.0+b1", "1.0-1+deb12u10",
                "1.0-1+deb12u9", "1.00", "1.0a", "1.0.", "2.36-9+deb12u14", "0", "1.0-0", "9.2p1-2", "1:9.2p1-2", "0:1.0", "1.0-1~bpo11+1");
        String truth = Tools.bash("mapfile -t all < " + write("versions", versions) + """

                for one in "${all[@]}"; do for other in "${all[@]}"; do
                if dpkg --compare-versions "$one" lt "$other"; then echo "$one < $other"
                elif dpkg --compare-versions "$one" eq "$other"; then echo "$one = $other"
                else echo "$one > $other"; fi; done; done""");
        assertSame(truth, versions, DpkgOrder.INSTANCE);
    }

    @Test
    void rpm() throws IOException {
        assumeProgram("rpm");
        List<String> versions = versions(120, "1:1", "0019aAzZ~^+._-", "[^-]+(-[^-]+)?", "1.0", "1.0-1", "1:0.9", "1.0~rc1-1", "1.0^git1-1", "1.0^",
                "1.0~", "1.0.1^git1-1", "1.0-1.el9", "1.0-1.el9_2.1", "10-1", "2.a", "2.0", "2_0", "0:1.0", "5.14.0-284.el9", "xyz10", "xyz10.1");
        String script = "local all = {} for v in io.lines('" + write("versions", versions) + "') do all[#all + 1] = v end "
                + "for _, a in ipairs(all) do for _, b in ipairs(all) do local r = rpm.vercmp(a, b) "
                + "print(a .. (r < 0 and ' < ' or r > 0 and ' > ' or ' = ') .. b .. '\\n') end end";
        assertSame(Tools.run("rpm", "--eval", "%{lua:" + script + "}"), versions, RpmOrder.INSTANCE);
    }

    @Test
    void pacman() throws IOException {
        assumeProgram("vercmp");
        List<String> versions = versions(40, "1:1", "0019aAzZ+._-", "[^-]+(-[^-]+)?", "1.0", "1.0-1", "1:0.9", "1.0rc1-1", "1.0.r3.gabc-1", "1.5.0-1",
                "1.5.b-1", "2.0alpha", "1.0a", "1.0.", "1..0", "1:1.0-1", "20240101-1");
        String truth = Tools.bash("mapfile -t all < " + write("versions", versions) + """

                for one in "${all[@]}"; do for other in "${all[@]}"; do
                case $(vercmp "$one" "$other") in -*) echo "$one < $other";; 0) echo "$one = $other";; *) echo "$one > $other"; esac
                done; done""");
        assertSame(truth, versions, PacmanOrder.INSTANCE);
    }

    @Test
    void pep440() throws IOException {
        List<String> versions = versions(120, "1!1", "019.-_abrcvdp+", "(?i)(1!)?[0-9]+(\\.[0-9]+)*([-_.]?(a|b|rc|c)[0-9]*)?([-_.]?(post|r)[0-9]*)?"
                + "([-_.]?dev[0-9]*)?(\\+[a-z0-9]+)?", "1.0", "1.0.0", "1.0.dev1", "1.0a1.dev1", "1.0a1", "1.0.alpha.1", "1.0b2", "1.0b2.post1",
                "1.0rc1", "1.0c1", "1.0pre1", "1.0-preview-2", "1.0.post1.dev2", "1.0.post1", "1.0-1", "1.0rev", "1.0+local", "1.0+local.1", "1.0+1",
                "1.0+2.a", "1!0.1", "v1.0", "2024.1", "1.0.DEV", "1.1", "1.10");
        assumeTrue(Tools.attempt("python3", "-c", "import packaging.version").code() == 0, "the Python module packaging is not there");
        String truth = Tools.run("python3", "-c", """
                import sys
                from packaging.version import Version
                texts = open(sys.argv[1]).read().splitlines()
                for a in texts:
                    for b in texts:
                        v, w = Version(a), Version(b)
                        print(a, '<' if v < w else '=' if v == w else '>', b)
                """, write("versions", versions).toString());
        assertSame(truth, versions, Pep440Order.INSTANCE);
        assertEquals(-1, Pep440Order.INSTANCE.compare("no version", "0.dev0"));
    }

    @Test
    void maven() throws IOException {
        List<String> versions = versions(110, "1-", "001.-abmrcsp", "[^.-].*", "1", "1.0", "1.0.0", "1-alpha", "1-alpha-1", "1-a1", "1a1", "1-beta",
                "1-beta2", "1-m3", "1-milestone-3", "1-rc1", "1-cr1", "1.0-RC2", "1-SNAPSHOT", "1.1-SNAPSHOT", "1-ga", "1.final", "1-sp", "1-sp1", "1-foo",
                "1-1", "1.1", "1.x", "1-x1", "2.0.1-xyz", "33.0.0-jre", "33.0.0-android", "4.1.100.Final", "4.1.99.Final", "1.0-rc-1", "1..1", "1-.1");
        Path jar = Path.of(Tools.bash("""
                find "${XDG_CACHE_HOME:-$HOME/.cache}/mirage-build" -name 'maven-artifact-3*.jar' 2> /dev/null | sort -V | sed -n '$p'
                """).strip());
        assumeTrue(jar.toString().contains("3.9"), "Maven 3.9 is not there");
        Path program = Files.writeString(folder.resolve("Truth.java"), """
                import org.apache.maven.artifact.versioning.ComparableVersion;
                void main(String[] files) throws Exception {
                    var all = java.nio.file.Files.readAllLines(java.nio.file.Path.of(files[0]));
                    for (var a : all) for (var b : all) {
                        int order = new ComparableVersion(a).compareTo(new ComparableVersion(b));
                        int back = new ComparableVersion(b).compareTo(new ComparableVersion(a));
                        String sign = order < 0 ? " < " : order > 0 ? " > " : " = ";
                        System.out.println(Integer.signum(order) == -Integer.signum(back) ? a + sign + b : "");
                    }
                }
                """);
        String[] truth = Tools.run(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-cp", jar.toString(), program.toString(),
                write("versions", versions).toString()).split("\n");
        String[] mine = all(versions, MavenOrder.INSTANCE).split("\n");
        int compared = 0;
        for (int i = 0; i < mine.length; i++) {
            // of some odd pairs Maven says that each is before the other
            if (!truth[i].isEmpty()) {
                assertEquals(truth[i], mine[i]);
                compared++;
            }
        }
        assertTrue(compared > 5000, compared + " pairs");
    }

    @Test
    void semver() throws IOException {
        List<String> versions = versions(100, "1.0.0-", "01.-ab+", "(0|[1-9][0-9]*)(\\.(0|[1-9][0-9]*)){2}(-(0|[1-9][0-9]*|[0-9]*[a-z-][0-9a-z-]*)"
                + "(\\.(0|[1-9][0-9]*|[0-9]*[a-z-][0-9a-z-]*))*)?(\\+[0-9a-z-]+)?", "1.0.0", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta",
                "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1", "2.0.0", "2.1.0", "2.1.1", "1.0.0+build", "1.0.0-rc.1+build.5", "10.0.0",
                "0.0.0-20240101000000-abcdef012345");
        List<String> specified = List.of("1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11",
                "1.0.0-rc.1", "1.0.0", "2.0.0", "2.1.0", "2.1.1");
        for (int i = 1; i < specified.size(); i++) {
            assertEquals(-1, SemverOrder.INSTANCE.compare(specified.get(i - 1), specified.get(i)), specified.get(i));
        }
        String semver = Tools.attempt("bash", "-c", "ls -d /usr/lib/node_modules/npm/node_modules/semver /usr/share/nodejs/semver 2> /dev/null")
                .output().lines().findFirst().orElse(null);
        assumeTrue(semver != null, "semver of Node.js is not there");
        String truth = Tools.run("node", "-e", """
                const semver = require(process.argv[1])
                const all = require('fs').readFileSync(process.argv[2], 'utf8').trim().split('\\n')
                for (const a of all) for (const b of all) console.log(a, '<=>'[semver.compare(a, b) + 1], b)
                """, semver, write("versions", versions).toString());
        assertSame(truth, versions, SemverOrder.INSTANCE);
    }

    /** Versions of which all programs of apk say the same; of more than one zero before other digits they do not. */
    @Test
    void apk() throws IOException {
        assumeProgram("apk");
        List<String> versions = versions(55, "2.0", "001.9a_p-r", "[0-9]+(\\.(0[1-9]?|[1-9][0-9]*))*[a-z]?(_(p|rc|git)[0-9]*)*(-r[0-9]+)?",
                "1.0", "1.0.0", "1.01", "1.1", "1.10", "1.0_alpha", "1.0_alpha2", "1.0_beta1", "1.0_pre1-r2", "1.0_rc1-r0", "1.0_git20240101-r0", "1.0_p1_git2-r10", "1.0_p1-r9",
                "1.0_cvs3", "1.0_svn3", "1.0_hg3", "1.0a-r1", "1.0b", "1.2.3", "3.1.4-r5", "3.1.4-r11", "20240101-r0");
        String truth = Tools.bash("mapfile -t all < " + write("versions", versions) + """

                for one in "${all[@]}"; do for other in "${all[@]}"; do echo "$one $(apk version -t "$one" "$other") $other"; done; done""");
        assertSame(truth, versions, ApkOrder.INSTANCE);
    }

    /** What the program of apk said of every pair, which few distributions but its own have. */
    @Test
    void apkAsItsProgramSaid() throws IOException {
        List<String> versions = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        try (InputStream in = OrdersTest.class.getResourceAsStream("apk-order.txt")) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).toList();
            for (int place = 0; place < lines.size(); place++) {
                for (String version : lines.get(place).split(" ")) {
                    versions.add(version);
                    places.add(place);
                }
            }
        }
        assertEquals(1096, versions.size());
        for (int i = 0; i < versions.size(); i++) {
            for (int j = i; j < versions.size(); j++) {
                // each pair once, in either direction
                int one = (i + j) % 2 == 0 ? i : j;
                int other = i + j - one;
                int order = Integer.signum(ApkOrder.INSTANCE.compare(versions.get(one), versions.get(other)));
                if (order != Integer.compare(places.get(one), places.get(other))) {
                    fail(versions.get(one) + " " + SIGNS.charAt(1 + order) + " " + versions.get(other));
                }
            }
        }
    }

    @Test
    void ruby() throws IOException {
        assumeProgram("ruby");
        List<String> versions = versions(110, "2.", "0019.ab-", "[0-9]+(\\.[0-9a-z]+)*(-[0-9a-z-]+(\\.[0-9a-z-]+)*)?", "1", "1.0", "1.0.0", "1.0.a",
                "1.8.2.b", "1.8.2.a10", "1.8.2.a9", "0.beta.1", "0.0.beta", "5.a", "5.0.0.rc2", "5.x", "1.9.3", "1.10", "2.0.0.pre1", "1-1", "1.0.0.rc1",
                "1.0.0.rc10", "2.2.3.1.pre", "2.2.3.1", "1.a.0", "1.a.0.1", "1.0.a.0");
        String truth = Tools.run("ruby", "-e", """
                all = File.readlines(ARGV[0], chomp: true).map { |text| [text, Gem::Version.new(text)] }
                all.each { |a, v| all.each { |b, w| puts "#{a} #{'<=>'[(v <=> w) + 1]} #{b}" } }
                """, write("versions", versions).toString());
        assertSame(truth, versions, GemOrder.INSTANCE);
    }

    /** Facts about {@code Gem::Version} and about numbers in releases of kernels. */
    @ParameterizedTest
    @CsvSource({"1.0, =, 1.0.0", "1.0, >, 1.0.a", "1.8.2, >, 0.0.0", "1.8.2, >, 1.8.2.a", "1.8.2.b, >, 1.8.2.a", "1.8.2.a10, >, 1.8.2.a9", "'', =, 0",
        "0.beta.1, =, 0.0.beta.1", "0.0.beta, <, 0.0.beta.1", "0.0.beta, <, 0.beta.1", "5.a, <, 5.0.0.rc2", "5.x, >, 5.0.0.rc2", "1, =, 1.0",
        "1.9.3, <, 1.10", "2.0.0.pre1, <, 2.0.0", "1-1, <, 1", "1.0.0.rc1, <, 1.0.0.rc10"})
    void gems(String one, String sign, String other) {
        int order = sign.equals("=") ? 0 : sign.equals("<") ? -1 : 1;
        assertEquals(order, Integer.signum(GemOrder.INSTANCE.compare(one, other)));
        assertEquals(-order, Integer.signum(GemOrder.INSTANCE.compare(other, one)));
    }

    @ParameterizedTest
    @CsvSource({"5.10.0-9-amd64, 5.10.0-28-amd64", "5.14.0-70.el9, 5.14.0-427.el9", "4.19.0, 6.1.0", "6.1, 6.1.5"})
    void kernels(String earlier, String later) {
        assertTrue(PackageKind.KERNEL.order().compare(earlier, later) < 0);
        assertTrue(PackageKind.KERNEL.order().compare(later, earlier) > 0);
    }

    @Test
    void nothingMakesThemFail() {
        List<String> odd = List.of("", "-", ":", "~", "^", ".", "_", "1_", "1-r", "1-", "1:", "!", "+", "é", "\0", "1.0-r-r1", "_p", "9".repeat(5000),
                "a.".repeat(5000), "1-".repeat(5000));
        for (Comparator<String> order : List.of(DpkgOrder.INSTANCE, RpmOrder.INSTANCE, PacmanOrder.INSTANCE, ApkOrder.INSTANCE, SemverOrder.INSTANCE,
                Pep440Order.INSTANCE, MavenOrder.INSTANCE, GemOrder.INSTANCE, PackageKind.KERNEL.order())) {
            for (String one : odd) {
                assertEquals(0, order.compare(one, one), order.getClass() + " " + one);
                for (String other : odd) {
                    assertEquals(Integer.signum(order.compare(one, other)), -Integer.signum(order.compare(other, one)), one + " and " + other);
                }
            }
        }
    }
}
