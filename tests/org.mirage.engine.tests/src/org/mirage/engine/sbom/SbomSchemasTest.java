// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.sbom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.made.MadeLibrary;
import org.mirage.engine.made.MadeVolume;
import org.mirage.engine.scanning.DebianStatus;
import org.mirage.testing.LoopMount;
import org.mirage.testing.Tools;

/**
 * Lists of components are valid by the schemas that CycloneDX and SPDX publish, and their package URLs are understood by the library for
 * these. Schemas and libraries come from Maven; a program of its own uses them, so that the tests can be compiled without.
 */
@Timeout(120)
class SbomSchemasTest {

    private static final String TIME = "2026-01-01T00:00:00Z";
    /** Prints what is wrong with each file, and of each package URL its parts. */
    private static final String PROGRAM = """
            import com.fasterxml.jackson.databind.JsonNode;
            import com.fasterxml.jackson.databind.json.JsonMapper;
            import com.github.packageurl.PackageURL;
            import com.networknt.schema.InputFormat;
            import com.networknt.schema.SchemaRegistry;
            import com.networknt.schema.SpecificationVersion;
            import java.nio.file.Files;
            import java.nio.file.Path;
            import org.cyclonedx.Version;
            import org.cyclonedx.parsers.JsonParser;

            void main(String[] files) throws Exception {
                String schema;
                try (var in = PackageURL.class.getClassLoader().getResourceAsStream("resources/spdx-schema-v2.3.json")) {
                    schema = new String(in.readAllBytes(), "UTF-8");
                }
                var spdx = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(schema, InputFormat.JSON);
                for (String file : files) {
                    String text = Files.readString(Path.of(file));
                    if (file.contains("SPDX")) {
                        spdx.validate(text, InputFormat.JSON).forEach(error -> System.out.println("wrong " + file + " " + error));
                    } else {
                        new JsonParser().validate(text, Version.VERSION_16).forEach(error -> System.out.println("wrong " + file + " " + error));
                        for (JsonNode component : new JsonMapper().readTree(text).path("components")) {
                            if (component.has("purl")) {
                                PackageURL url = new PackageURL(component.get("purl").asText());
                                System.out.println(String.join(" ", url.getType(), String.valueOf(url.getNamespace()), url.getName(), url.getVersion()));
                            }
                        }
                    }
                }
            }
            """;

    @TempDir
    private Path folder;
    private MadeLibrary made;

    @BeforeEach
    void open() throws IOException {
        assumeTrue(getClass().getClassLoader().getResource("resources/spdx-schema-v2.3.json") != null
                && getClass().getClassLoader().getResource("bom-1.6.schema.json") != null, "the schemas are not on the class path");
        made = new MadeLibrary(folder.resolve("library"));
    }

    @AfterEach
    void close() {
        if (made != null) {
            made.close();
        }
    }

    private Path write(String image, WriteSbom.Form form) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new WriteSbom(made.library(), VersionName.parse(image)).form(form).created(Instant.parse(TIME)).call(out, Monitor.NONE);
        return Files.write(folder.resolve(image + "-" + form + ".json"), out.toByteArray());
    }

    private List<String> looked(Path... files) throws IOException {
        Path program = Files.writeString(folder.resolve("Look.java"), PROGRAM);
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8", "-cp", System.getProperty("java.class.path"), program.toString()));
        for (Path file : files) {
            command.add(file.toString());
        }
        return Tools.run(command.toArray(String[]::new)).lines().toList();
    }

    private List<String> looked(String image) throws IOException {
        return looked(write(image, WriteSbom.Form.CYCLONEDX), write(image, WriteSbom.Form.SPDX));
    }

    @Test
    void aDebian() throws IOException {
        assumeTrue(LoopMount.possible(), "needs root");
        DebianStatus debian = new DebianStatus(folder.resolve("dpkg"));
        debian.addTo(made, "debian");
        List<String> urls = debian.query("deb debian ${Package} ${Version}");
        assertTrue(urls.size() > 100, urls.toString());
        assertEquals(urls, looked("debian").stream().sorted().toList());
    }

    /** Each system of packages, and what databases may say that no schema expects. */
    @Test
    void packagesOfAllKinds() throws IOException {
        made.add("all", TIME, Map.of("ID", "alpine", "NAME", "Alpine", "VERSION_ID", "3.18.4", "program 7-Zip 23.01 (x64)", "23.01 (Igor)", "program Bare", ""),
                new MadeVolume(0, 1, "one").file("lib/apk/db/installed", "P:musl\nV:1.2.4-r2\nA:x86_64\nL:MIT AND (none\nT:\u0001\u001b[31m\u007f\n\n"
                        + "P:a/../b?c#d@\nV:1@2\nm:\u00ff\n\nP:musl\nV:1.2.4-r2\nA:x86_64\n\n")
                        .file("var/lib/pacman/local/acl-2.3.1-3/desc", "%NAME%\nacl\n\n%VERSION%\n2.3.1-3\n\n%ARCH%\nx86_64\n")
                        .file("usr/lib/python3/dist-packages/Some_Thing.dist-info/METADATA", "Name: Some_Thing\nVersion: 1!2.0+local\nLicense: x\n\ntext\n")
                        .file("srv/node_modules/@angular/core/package.json", "{\"name\": \"@angular/core\", \"version\": \"17.0.1\", \"license\": \"MIT\"}")
                        .file("var/lib/gems/specifications/rack-2.2.4.gemspec", "Gem::Specification.new\n").directory("lib/modules/6.1.0-9-amd64/kernel")
                        .file("lib/modules/6.1.0-9-amd64/modules.dep", ""));
        assertEquals(List.of("alpm alpine acl 2.3.1-3", "apk alpine a/../b?c#d@ 1@2", "apk alpine musl 1.2.4-r2",
                "gem null rack 2.2.4", "generic null 7-Zip 23.01 (x64) 23.01", "generic null Bare unknown", "generic null linux 6.1.0-9-amd64",
                "npm @angular core 17.0.1", "pypi null some-thing 1!2.0+local"), looked("all").stream().sorted().toList());
    }

    @Test
    void nothingInstalled() throws IOException {
        made.add("bare", TIME, new MadeVolume(0, 1, "one").file("a", ""));
        assertEquals(List.of(), looked("bare"));
    }

    @Test
    void whatIsNotValidIsToldSo() throws IOException {
        made.add("bare", TIME, new MadeVolume(0, 1, "one").file("a", ""));
        List<Path> changed = new ArrayList<>();
        for (WriteSbom.Form form : WriteSbom.Form.values()) {
            Path file = write("bare", form);
            String text = Files.readString(file, StandardCharsets.UTF_8);
            changed.add(Files.writeString(file, text.replaceAll("\"(operating-system|platform|OPERATING_SYSTEM)\"", "\"nothing\"")));
        }
        List<String> wrong = looked(changed.toArray(Path[]::new));
        for (Path file : changed) {
            assertTrue(wrong.stream().anyMatch(line -> line.startsWith("wrong " + file + " ")), wrong.toString());
        }
    }
}
