// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;

/**
 * A repository as a file tree with {@code dists}: a mirror, a mounted disc. Only its indexes and the packages that are needed go to
 * the machine, whose apt checks the signature over all of them.
 */
final class AptMirror implements AptSource {

    private static final int MOST_RELEASE = 16 << 20;
    /** Of a suite; Debian has four. */
    private static final int MOST_COMPONENTS = 100;
    private static final List<String> SIGNED = List.of("InRelease", "Release", "Release.gpg");
    private static final List<String> INDEXES = List.of("Packages.xz", "Packages.gz", "Packages.zst", "Packages.bz2", "Packages");

    private final Path folder;
    private final boolean unsigned;
    private final List<String> architectures;
    private final List<Suite> suites = new ArrayList<>();

    /** One of its suites: where it stands below {@code dists} and what its release file says. */
    private record Suite(String name, Map<String, String> fields) {

        boolean security() {
            String all = (name + " " + fields.getOrDefault("suite", "") + " " + fields.getOrDefault("label", "")).toLowerCase(Locale.ROOT);
            return all.contains("security");
        }

        /** What tells it from others; up to Debian 10 its name and codename are those of the suite with security updates, too. */
        String pin() {
            String pin = "a=" + fields.getOrDefault("suite", name) + ", n=" + fields.getOrDefault("codename", name);
            return fields.containsKey("label") ? pin + ", l=" + fields.get("label") : pin;
        }

        List<String> components() {
            List<String> plain = new ArrayList<>();
            for (String component : fields.getOrDefault("components", "main").split("\\s+")) {
                // some write the folder of the suite before
                plain.add(component.substring(component.lastIndexOf('/') + 1));
            }
            return plain.stream().distinct().limit(MOST_COMPONENTS).toList();
        }
    }

    /**
     * Opens one.
     *
     * @param codename of the machine's release, such as {@code bookworm}
     * @param architectures as Debian calls them, the machine's own first
     * @param unsigned true to take it without a valid signature
     * @throws MirageException when it has no suite for that release
     */
    static AptMirror open(Path folder, String codename, List<String> architectures, boolean unsigned) throws IOException {
        AptMirror mirror = new AptMirror(folder, architectures, unsigned);
        for (String name : List.of(codename, codename + "-updates", codename + "-security", codename + "/updates")) {
            mirror.add(name);
        }
        if (codename.isEmpty() || mirror.suites.isEmpty()) {
            throw new MirageException(folder + " has nothing for " + (codename.isEmpty()
                    ? "this system, which does not say which release it is" : codename) + " below its dists folder");
        }
        return mirror;
    }

    private AptMirror(Path folder, List<String> architectures, boolean unsigned) {
        this.folder = folder;
        this.architectures = architectures;
        this.unsigned = unsigned;
    }

    /** True for a folder that is one. */
    static boolean isOne(Path folder) {
        return Files.isDirectory(folder.resolve("dists"));
    }

    private void add(String name) throws IOException {
        for (String release : List.of("InRelease", "Release")) {
            Path file = folder.resolve("dists").resolve(name).resolve(release);
            if (Upload.isPlain(name) && Files.isRegularFile(file) && Files.size(file) <= MOST_RELEASE) {
                suites.add(new Suite(name, fields(Files.readString(file, StandardCharsets.ISO_8859_1))));
                return;
            }
        }
    }

    private static Map<String, String> fields(String release) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String line : release.split("\n")) {
            int colon = line.indexOf(':');
            if (colon > 0 && !Character.isWhitespace(line.charAt(0))) {
                fields.putIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip().replaceAll("[^A-Za-z0-9 ._+~:/-]", ""));
            }
        }
        return fields;
    }

    /** True when one of its suites holds security updates. */
    boolean hasSecurity() {
        return suites.stream().anyMatch(Suite::security);
    }

    @Override
    public List<String> lines(String place) {
        List<String> lines = new ArrayList<>();
        for (Suite suite : suites) {
            // the machine's apt may be set up to want more than lists of packages: commands, icons, contents
            lines.add("deb [arch=" + String.join(",", architectures) + " target=Packages" + (unsigned ? " trusted=yes" : "") + "] file:" + place
                    + " " + suite.name() + " " + String.join(" ", suite.components()));
        }
        return lines;
    }

    @Override
    public List<String> securityOnly() {
        List<String> lines = new ArrayList<>();
        for (Suite suite : suites) {
            if (!suite.security()) {
                // less than what is installed has: only for what is not there yet and a security update needs
                lines.addAll(List.of("Package: *", "Pin: release " + suite.pin(), "Pin-Priority: 50", ""));
            }
        }
        return lines;
    }

    @Override
    public List<Upload> index(Monitor monitor) throws IOException {
        List<Upload> uploads = new ArrayList<>();
        for (Suite suite : suites) {
            for (String name : SIGNED) {
                add(uploads, "dists/" + suite.name() + "/" + name);
            }
            for (String component : suite.components()) {
                List<String> all = new ArrayList<>(architectures);
                all.add("all");
                for (String architecture : all) {
                    monitor.check();
                    for (String name : INDEXES) {
                        if (add(uploads, "dists/" + suite.name() + "/" + component + "/binary-" + architecture + "/" + name)) {
                            break;
                        }
                    }
                }
            }
        }
        return uploads;
    }

    private boolean add(List<Upload> uploads, String path) throws IOException {
        Optional<Upload> found = file(path);
        found.ifPresent(uploads::add);
        return found.isPresent();
    }

    @Override
    public Optional<Upload> file(String path) throws IOException {
        return new RepositoryFolder(folder).file(path);
    }
}
