// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.made.Cancelling;
import org.mirage.engine.made.MadeDisk;
import org.mirage.engine.made.TestLibrary;
import org.mirage.testing.Tools;

/** Packages of languages are those that the languages' own tools find in the same files, wherever these lie. */
@Timeout(300)
class LanguagePackagesTest {

    private static final String JAR = Path.of(System.getProperty("java.home"), "bin", "jar").toString();
    /** Tells what is in archives: as Maven noted it, else as the manifest says. */
    private static final String JAR_TRUTH = """
            import io, os, re, sys, zipfile
            def fields(text, mark):
                found = {}
                text = re.split("\\r?\\n\\r?\\n", text)[0]
                for line in text.replace("\\r\\n ", "").replace("\\n ", "").splitlines():
                    if mark in line and not line.startswith("#"):
                        found.setdefault(*[part.strip() for part in line.split(mark, 1)])
                return found
            def told(archive, place, depth):
                any = False
                for name in archive.namelist():
                    if re.fullmatch("META-INF/maven/[^/]+/[^/]+/pom.properties", name):
                        one = fields(archive.read(name).decode(), "=")
                        print("java", one["groupId"] + ":" + one["artifactId"], one["version"], place)
                        any = True
                    elif name.endswith((".jar", ".war")) and depth < 2:
                        told(zipfile.ZipFile(io.BytesIO(archive.read(name))), place, depth + 1)
                if not any and "META-INF/MANIFEST.MF" in archive.namelist():
                    one = fields(archive.read("META-INF/MANIFEST.MF").decode(), ":")
                    for name, version in (("Implementation-Title", "Implementation-Version"), ("Bundle-SymbolicName", "Bundle-Version")):
                        if name in one and version in one:
                            print("java", one[name].split(";")[0] if "Bundle" in name else one[name], one[version], place)
                            break
            for folder, _, names in os.walk("."):
                for name in names:
                    if name.endswith((".jar", ".war", ".ear")):
                        path = os.path.join(folder, name)
                        told(zipfile.ZipFile(path), path[1:], 0)
            """;

    @TempDir
    Path folder;
    @AutoClose
    private TestLibrary library;

    @BeforeEach
    void make() throws IOException {
        library = new TestLibrary(folder.resolve("library"));
    }

    /** Runs a script in a folder that is then the root of an image's disk. */
    private Path add(String image, String script) throws IOException {
        Path tree = Files.createDirectories(folder.resolve(image + ".tree"));
        Tools.bash("cd '" + tree + "'\n" + script);
        library.add(MadeDisk.by(folder, image + ".raw", "truncate -s 200M \"$out\" && mke2fs -q -t ext4 -d '" + tree + "' \"$out\"\n"), image);
        return tree;
    }

    private List<Package> packages(String image, Monitor monitor) throws IOException {
        List<Package> all = new ArrayList<>();
        new ListPackages(library.library(), List.of(VersionName.parse(image))).call((_, packages) -> all.addAll(packages), monitor);
        return all;
    }

    private List<String> listed(String image) throws IOException {
        return packages(image, Monitor.NONE).stream().map(one -> one.kind().id() + " " + one.name() + " " + one.version() + " " + one.place()).sorted().toList();
    }

    private static List<String> sorted(String lines) {
        return lines.lines().distinct().sorted().toList();
    }

    @Test
    void nodeAsNpmSays() throws IOException {
        Path tree = add("node", """
                made() { mkdir -p "$1"; printf '%s' "$2" > "$1/package.json"; }
                app=srv/app
                made $app '{"name": "app", "version": "1.0.0", "dependencies": {"dep": "^1.0.0", "@scope/lib": "^1.2.0", "old": "*"}}'
                made $app/node_modules/dep '{"name": "dep", "version": "1.0.3", "license": "MIT", "author": {"name": "D"}, "description": "what it is"}'
                made $app/node_modules/dep/esm '{"type": "module"}'
                made $app/node_modules/dep/fixtures/node_modules/none '{"name": "none", "version": "9.9.9"}'
                made $app/node_modules/@scope/lib '{"name": "@scope/lib", "version": "1.2.3", "license": {"type": "ISC"}, "dependencies": {"dep": "^2.0.0"}}'
                made $app/node_modules/@scope/lib/node_modules/dep '{"name": "dep", "version": "2.0.0"}'
                made $app/node_modules/old '{"name": "old", "version": "0.1.0", "licenses": [{"type": "MIT"}, {"type": "GPL-2.0"}]}'
                mkdir -p $app/node_modules/.bin && ln -s ../dep/run.js $app/node_modules/.bin/run
                npm_config_cache="$PWD/../npm-cache"; export npm_config_cache
                (cd .. && npm pack --silent "./node.tree/$app/node_modules/dep" > /dev/null && npm install -g --offline --no-audit --no-fund --silent \
                    --prefix "$PWD/node.tree/usr" ./dep-1.0.3.tgz)
                """);
        String npm = "cd '" + tree + "' && export npm_config_cache='" + folder + "/npm-cache' && { (cd srv/app && npm ls --all --parseable --long); "
                + "npm ls -g --prefix \"$PWD/usr\" --all --parseable --long; } | ";
        // the folder itself comes first, and then PATH:NAME@VERSION
        String truth = Tools.bash(npm + "sed -nE \"s|^$PWD(/[^:]*/node_modules)/[^:]*:(.+)@([^@:]+)$|\\1 \\2 \\3|p\" "
                + "| sed -E 's|^(/[^ ]*)/node_modules/[^ ]*node_modules |\\1/node_modules |' | awk '{ print \"node\", $2, $3, $1 }'");
        assertEquals(5, truth.lines().count(), truth);
        assertEquals(sorted(truth), listed("node"));
        assertEquals(List.of("ISC|||", "MIT, GPL-2.0|||", "MIT|D|what it is|", "|||"), packages("node", Monitor.NONE).stream()
                .filter(one -> one.place().startsWith("/srv")).map(one -> one.licence() + "|" + one.maintainer() + "|" + one.summary() + "|").sorted().toList());
        add("again", "cp -a '" + tree + "/.' . && date > later\n");
        assertEquals(sorted(truth), listed("again"));
        assertEquals(sorted(truth), listed("node"), "what is kept");
    }

    @Test
    void whatPnpmKeepsBesideLinks() throws IOException {
        add("pnpm", """
                store=srv/node_modules/.pnpm
                mkdir -p $store/a@1.0.0/node_modules/a $store/b@2.0.0/node_modules/@s/b usr/share/nodejs/c
                echo '{"name": "a", "version": "1.0.0"}' > $store/a@1.0.0/node_modules/a/package.json
                echo '{"name": "@s/b", "version": "2.0.0"}' > $store/b@2.0.0/node_modules/@s/b/package.json
                echo '{"name": "c", "version": "3.0.0"}' > usr/share/nodejs/c/package.json
                mkdir -p usr/share/nodejs/c/node_modules/d && echo '{"name": "d", "version": "4.0.0"}' > usr/share/nodejs/c/node_modules/d/package.json
                ln -s .pnpm/a@1.0.0/node_modules/a srv/node_modules/a
                """);
        assertEquals(List.of("node @s/b 2.0.0 /srv/node_modules", "node a 1.0.0 /srv/node_modules", "node c 3.0.0 /usr/share/nodejs",
                "node d 4.0.0 /usr/share/nodejs/c/node_modules"), listed("pnpm"));
    }

    @Test
    void javaAsItsArchivesSay() throws IOException {
        Path tree = add("java", "jar='" + JAR + "'\n" + """
                noted() { mkdir -p "made/META-INF/maven/$2/$3"; printf '#made\\ngroupId=%s\\nartifactId=%s\\nversion=%s\\n' $2 $3 $4 > made/META-INF/maven/$2/$3/pom.properties
                    (cd made && "$jar" --create --file "../$1" .); rm -r made; }
                mkdir -p opt/app srv/lib
                noted opt/app/core.jar org.example core 1.4
                printf 'Implementation-Title: Named Thing\\nImplementation-Version: 2.0\\nImplementation-Vendor: V\\nBundle-License: Apache-2.0\\n' > manifest
                "$jar" --create --file srv/lib/named.jar --manifest manifest manifest
                printf 'Bundle-SymbolicName: org.example.bundle;singleton:=true\\nBundle-Version: 3.1.0.v2026\\n' > manifest
                "$jar" --create --file srv/lib/bundle.jar --manifest manifest manifest
                "$jar" --create --file srv/lib/nameless.jar manifest
                mkdir -p fat/WEB-INF/lib && cp opt/app/core.jar srv/lib/*.jar fat/WEB-INF/lib
                (cd fat && "$jar" --create --no-compress --file ../opt/app/stored.war . && "$jar" --create --file ../opt/app/packed.war .)
                mkdir ear && cp opt/app/*.war ear && (cd ear && "$jar" --create --file ../opt/app/all.ear .)
                mkdir made && noted opt/app/fat.jar org.example a 1 && mkdir made && cp -r fat made/ && noted opt/app/two.jar org.example b 2-SNAPSHOT
                { printf '#!/bin/sh\\nexec java -jar "$0"\\n'; cat opt/app/core.jar; } > opt/app/started.jar
                rm -r fat ear manifest
                cp /usr/share/java/*.jar srv/lib 2> /dev/null || true
                """);
        String truth = Tools.bash("cd '" + tree + "' && python3 -c '" + JAR_TRUTH + "'");
        assertTrue(truth.lines().count() > 20, truth);
        assertEquals(sorted(truth), listed("java"));
        assertEquals(List.of("Apache-2.0 V"), packages("java", Monitor.NONE).stream().filter(one -> one.place().equals("/srv/lib/named.jar"))
                .map(one -> one.licence() + " " + one.maintainer()).toList());
    }

    @Test
    void rubyAsItsSpecificationsSay() throws IOException {
        add("ruby", """
                gems=var/lib/gems/3.1.0/specifications
                mkdir -p $gems/default usr/share/doc/specifications
                gem() { printf '# -*- encoding: utf-8 -*-\\n# stub: %s %s %s lib\\n\\nGem::Specification.new do |s|\\n  s.name = "%s".freeze\\n' "$2" "$3" "$4" "$2" > "$gems/$1.gemspec"
                    printf '  s.authors = ["A B".freeze, "C".freeze]\\n  s.licenses = ["MIT".freeze, "Ruby".freeze]\\n  s.summary = "says \\\\"so\\\\"".freeze\\nend\\n' >> "$gems/$1.gemspec"; }
                gem rack-test-2.0.2 rack-test 2.0.2 ruby
                gem nokogiri-1.15.4-x86_64-linux nokogiri 1.15.4 x86_64-linux
                gem default/json-2.6.1 json 2.6.1 ruby
                printf 'Gem::Specification.new\\n' > $gems/net-http-persistent-4.0.0.pre1.gemspec
                printf 'Gem::Specification.new\\n' > $gems/nameless.gemspec
                echo text > usr/share/doc/specifications/other-1.0.txt
                """);
        String place = " /var/lib/gems/3.1.0/specifications";
        assertEquals(List.of("ruby json 2.6.1" + place, "ruby net-http-persistent 4.0.0.pre1" + place, "ruby nokogiri 1.15.4" + place,
                "ruby rack-test 2.0.2" + place), listed("ruby"));
        assertEquals("MIT, Ruby|A B, C|says \"so\"", packages("ruby", Monitor.NONE).stream().filter(one -> one.name().equals("rack-test"))
                .map(one -> one.licence() + "|" + one.maintainer() + "|" + one.summary()).findFirst().orElse(""));
    }

    /** Gems that the language brings, and some that were installed, read by RubyGems itself. */
    @Test
    void rubyAsRubyGemsSays() throws IOException {
        assumeTrue(Tools.attempt("which", "gem").code() == 0, "RubyGems is not installed");
        Path tree = add("gems", """
                mkdir -p usr/lib/ruby/gems opt/app ../made && cp -rL --parents $(ruby -e 'puts Gem.default_specifications_dir') .
                gem() { (cd ../made && printf 'Gem::Specification.new do |s|\n s.name = "%s"\n s.version = "%s"\n s.authors = ["A", "B \\\\"C\\\\""]\n
                    s.licenses = ["MIT", "EPL-2.0"]\n s.summary = "made \\#{so}, it is"\n s.files = []\n s.platform = "%s"\nend\n' "$1" "$2" "$3" > one.gemspec &&
                    command gem build -q one.gemspec > built.txt 2>&1 && command gem install -q --local --no-document --force --install-dir ../gems.tree/opt/app \
                    *.gem > installed.txt 2>&1 && rm *.gem); }
                gem mirage-one 1.2.0.rc1 ruby; gem mirage_two 10.0.3 ruby; gem mirage-three-four 0.1 x86_64-linux
                """);
        String truth = Tools.bash("cd '" + tree + "' && ruby -e '" + """
                Dir["**/*.gemspec"].each do |file|
                    one = Gem::Specification.load(file)
                    place = "/" + File.dirname(file).delete_suffix("/default")
                    puts [one.name, one.version, one.licenses.join(", "), one.authors.join(", "), place].join("|")
                end'
                """);
        assertTrue(truth.lines().count() > 3, truth);
        List<String> mine = packages("gems", Monitor.NONE).stream().map(one -> String.join("|", one.name(), one.version(), one.licence(), one.maintainer(),
                one.place())).map(line -> new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)).distinct().sorted().toList();
        assertEquals(sorted(truth), mine);
    }

    @Test
    void rustAsCargoSays() throws IOException {
        assumeTrue(Tools.attempt("which", "cargo").code() == 0, "cargo is not installed");
        Path workspace = Files.createDirectory(folder.resolve("workspace"));
        Tools.bash("cd '" + workspace + "'\n" + """
                crate() { mkdir -p "$1/src"; printf '[package]\\nname = "%s"\\nversion = "%s"\\nedition = "2021"\\n' $1 $2 > $1/Cargo.toml; echo > $1/src/lib.rs; }
                crate helper 0.2.1; crate deeper 1.0.0-alpha.2+linux; crate maker 7.0.0; crate tool 3.1.4
                printf '[dependencies]\\ndeeper = { path = "../deeper" }\\n' >> helper/Cargo.toml
                printf '[dependencies]\\nhelper = { path = "../helper" }\\n[build-dependencies]\\nmaker = { path = "../maker" }\\n[workspace]\\n' >> tool/Cargo.toml
                echo 'fn main() { println!("{}", 1); }' > tool/src/main.rs
                """);
        String metadata = "cd '" + workspace + "/tool' && CARGO_HOME='" + folder + "/cargo' cargo metadata --format-version 1 --offline 2> /dev/null";
        Path tree = add("rust", "(" + metadata + ") > ../metadata && mkdir -p usr/bin opt\n" + """
                python3 -c '
                import json, sys, zlib
                packages = [{"name": p["name"], "version": p["version"], "source": "local", **({"kind": "build"} if p["name"] == "maker" else {})}
                    for p in json.load(open("../metadata"))["packages"]]
                sys.stdout.buffer.write(zlib.compress(json.dumps({"packages": packages}).encode()))' > ../noted
                rustc -o ../plain ../workspace/tool/src/main.rs
                objcopy --add-section .dep-v0=../noted --set-section-flags .dep-v0=noload,readonly ../plain usr/bin/tool
                cp ../plain usr/bin/unnoted
                cp usr/bin/tool opt/data && chmod 644 opt/data
                """);
        assertTrue(Files.size(tree.resolve("usr/bin/tool")) > 200_000);
        String truth = Tools.bash("jq -r '.packages[] | select(.name != \"maker\") | \"rust \" + .name + \" \" + .version + \" /usr/bin/tool\"' '" + folder
                + "/metadata'");
        assertEquals(3, truth.lines().count(), truth);
        assertEquals(sorted(truth), listed("rust"));
        assertEquals(sorted(truth), listed("rust"), "what is kept");
    }

    @Test
    void goOfBothForms() throws IOException {
        add("go", """
                mkdir -p usr/bin
                mod='path\\texample.org/tool\\nmod\\texample.org/tool\\tv1.2.3\\th1:x=\\ndep\\tgolang.org/x/net\\tv0.10.0\\th1:y=\\ndep\\texample.org/old\\tv1.0.0\\n=>\\texample.org/fork\\tv1.0.1\\th1:z=\\n'
                mod="$mod"'dep\\texample.org/here\\tv0.5.0\\n=>\\t./here\\t(devel)\\t\\nbuild\\t-compiler=gc\\n'
                python3 -c '
                import sys
                mod = b"0123456789abcdef" + sys.argv[1].encode().decode("unicode_escape").encode() + b"fedcba9876543210"
                number = lambda n: bytes([n]) if n < 128 else bytes([n & 127 | 128]) + number(n >> 7)
                text = lambda t: number(len(t)) + t
                open("../inline", "wb").write((b"\\xff Go buildinf:\\x08\\x02").ljust(32, b"\\0") + text(b"go1.22.3 X:x") + text(mod))' "$mod"
                cat > ../pointed.c <<END
                #define MOD "0123456789abcdef" "$mod" "fedcba9876543210"
                struct text { const char *data; long length; };
                static struct text version = {"go1.17rc2", 9}, modules = {MOD, sizeof(MOD) - 1};
                __attribute__((section(".go.buildinfo"), aligned(16), used)) struct { char magic[14]; char size; char flags; struct text *v; struct text *m; } info
                    = {"\\xff Go buildinf:", 8, 0, &version, &modules};
                const char filling[200000] = {1};
                int main(void) { return filling[1] + version.length + modules.length; }
                END
                gcc -no-pie -o usr/bin/pointed ../pointed.c
                echo 'const char filling[200000] = {1}; int main(void) { return filling[1]; }' > ../plain.c
                gcc -o ../plain ../plain.c && objcopy --add-section .go.buildinfo=../inline ../plain usr/bin/inline
                cp ../plain usr/bin/plain
                """);
        List<String> expected = new ArrayList<>();
        for (String module : List.of("example.org/fork v1.0.1", "example.org/here v0.5.0", "example.org/tool v1.2.3", "golang.org/x/net v0.10.0")) {
            expected.add("go " + module + " /usr/bin/inline");
            expected.add("go " + module + " /usr/bin/pointed");
        }
        expected.add("go stdlib 1.22.3 /usr/bin/inline");
        expected.add("go stdlib 1.17.0-rc.2 /usr/bin/pointed");
        assertEquals(expected.stream().sorted().toList(), listed("go"));
    }

    @Test
    void whatIsBrokenIsToldAndTheOthersAreListed() throws IOException {
        add("broken", """
                made() { mkdir -p "srv/node_modules/$1"; cat > "srv/node_modules/$1/package.json"; }
                echo '{"name": "fine", "version": "1.0.0"}' | made fine
                printf '%s' '{"name": "cut", "versi' | made cut
                { head -c 3000 /dev/zero | tr '\\0' '['; } | made deep
                head -c 5000000 /dev/zero | tr '\\0' ' ' | made huge
                echo '[1]' | made list
                echo '{"name": ["x"], "version": {}}' | made odd
                head -c 300000 /dev/urandom > rubbish.jar
                """);
        Cancelling monitor = new Cancelling(Integer.MAX_VALUE);
        for (String when : List.of("read", "kept")) {
            assertEquals(List.of("fine"), packages("broken", monitor).stream().map(Package::name).toList(), when);
        }
        assertEquals(List.of("the packages in /srv/node_modules of broken@1 are not all known: deep/package.json: there is more in it than is read: "
                + "character 101: values are nested too deep (and so 1 times more)",
                "what is broken in broken@1 and tells of no package is passed over: /rubbish.jar: it is no zip archive, or "
                        + "cut short (and so in 1 more places)"), monitor.notes().stream().distinct().sorted().toList());
        assertEquals(4, monitor.notes().size());
    }

    @Test
    void whatWasReadBeforeTooMuchIsTold() throws IOException {
        add("large", """
                site=usr/lib/python3/site-packages; gems=usr/lib/ruby/specifications
                mkdir -p $site/one.dist-info $site/two.dist-info $site/zoo.dist-info $gems
                for p in one two zoo; do printf 'Name: %s\\nVersion: 1\\n\\n' $p > $site/$p.dist-info/METADATA; done
                truncate -s 70M $site/two.dist-info/METADATA
                head -c 1048576 /dev/zero | tr '\\0' '#' > $gems/gem-100-1.gemspec
                for i in $(seq 101 399); do ln $gems/gem-100-1.gemspec $gems/gem-$i-1.gemspec; done
                """);
        Cancelling monitor = new Cancelling(Integer.MAX_VALUE);
        for (String when : List.of("read", "kept")) {
            List<Package> packages = packages("large", monitor);
            assertEquals(List.of("one", "two", "zoo"), packages.stream().filter(one -> one.kind() == PackageKind.PYTHON).map(Package::name).toList(), when);
            assertEquals(256, packages.stream().filter(one -> one.kind() == PackageKind.RUBY).count(), when);
        }
        assertEquals(List.of("the packages in /usr/lib/ruby/specifications of large@1 are not all known: it holds more than a database of packages does"),
                monitor.notes().stream().distinct().sorted().toList());
    }

    @Test
    void whatNoLanguageCanReadIsNoTrouble() throws IOException {
        add("fixtures", """
                mkdir -p srv/node_modules/fine srv/node_modules/cut && head -c 3000 /dev/urandom > rubbish.jar && : > empty.war
                echo '{"name": "fine", "version": "1.0.0"}' > srv/node_modules/fine/package.json
                printf '%s' '{"name": "cut", "versi' > srv/node_modules/cut/package.json
                """);
        for (String jar : List.of("rubbish.jar", "empty.war")) {
            assertEquals(1, Tools.attempt(JAR, "tf", folder.resolve("fixtures.tree").resolve(jar).toString()).code(), "Java cannot read it either");
        }
        assertEquals(1, Tools.attempt("node", "-e", "require(process.argv[1])", folder.resolve("fixtures.tree/srv/node_modules/cut").toString()).code());
        ListPackages listing = new ListPackages(library.library(), List.of(VersionName.parse("fixtures")));
        Cancelling monitor = new Cancelling(Integer.MAX_VALUE);
        listing.call((_, packages) -> assertEquals(List.of("fine"), packages.stream().map(Package::name).toList()), monitor);
        assertEquals(1, monitor.notes().size(), monitor.notes()::toString);
        assertFalse(listing.incomplete());
    }
}
