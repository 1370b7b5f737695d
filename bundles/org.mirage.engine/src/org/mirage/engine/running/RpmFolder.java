// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.codec.digest.DigestUtils;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.packages.content.DamagedFileException;
import org.mirage.engine.packages.rpm.RpmFile;
import org.mirage.engine.running.repodata.RepodataWriter;

/** RPM packages in folders or by themselves, which are made a repository. */
final class RpmFolder implements RpmSource {

    private static final int PIECE = 1 << 20;

    private final Map<String, Path> files = new LinkedHashMap<>();

    /** The package files of a folder, or, when it has none itself, of those below. */
    static List<Path> in(Path folder) throws IOException {
        return PackageFolder.holdsPackages(folder) ? PackageFolder.in(folder, RpmRun.ENDING)
                : new RepositoryFolder(folder).below(RpmFolder::isPackage);
    }

    private static boolean isPackage(Path file) {
        return file.getFileName() != null && file.getFileName().toString().endsWith(RpmRun.ENDING) && Files.isRegularFile(file);
    }

    /** Adds one. */
    void add(Path file) throws MirageException {
        String name = file.getFileName().toString();
        if (!Upload.isPlain(name)) {
            throw new MirageException(file + " has a name that no package has");
        }
        files.put(files.containsKey(name) ? files.size() + "/" + name : name, file);
    }

    List<Path> files() {
        return List.copyOf(files.values());
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    @Override
    public List<String> settings() {
        // whoever gave packages wants them, whatever streams of modules the machine has chosen
        return List.of("module_hotfixes=1");
    }

    @Override
    public List<Upload> index(Monitor monitor) throws IOException {
        Map<String, Path> packages = new LinkedHashMap<>();
        Map<String, Path> identities = new HashMap<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            monitor.check();
            Path other = identities.putIfAbsent(identity(RpmFile.read(file.getValue())), file.getValue());
            if (other != null) {
                PackageFolder.requireSame(other, file.getValue());
                continue;
            }
            packages.put(file.getKey(), file.getValue());
        }
        monitor.beginCounting("Reading packages", packages.size());
        RepodataWriter writer = new RepodataWriter(packages.size());
        for (Map.Entry<String, Path> one : packages.entrySet()) {
            try {
                writer.add(RpmFile.read(one.getValue()), sum(one.getValue(), monitor), one.getKey());
            } catch (DamagedFileException e) {
                throw new MirageException(one.getValue() + " cannot be read as a package of RPM: " + e.getMessage(), e);
            }
            monitor.worked(1);
        }
        List<Upload> uploads = new ArrayList<>();
        writer.end().forEach((path, bytes) -> uploads.add(Upload.of(path, bytes)));
        return uploads;
    }

    /** What dnf knows a package by; it takes it as a word, too. */
    static String identity(RpmFile rpm) throws MirageException {
        try {
            return rpm.name() + "-" + rpm.version() + "." + rpm.architecture();
        } catch (IOException e) {
            throw new MirageException(rpm.file() + " cannot be read as a package of RPM: " + e.getMessage(), e);
        }
    }

    private static String sum(Path file, Monitor monitor) throws IOException {
        MessageDigest digest = DigestUtils.getSha256Digest();
        byte[] piece = new byte[PIECE];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
                monitor.check();
                digest.update(piece, 0, count);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public Upload file(String path) throws IOException {
        Path file = files.get(path);
        if (file == null) {
            throw new MirageException("dnf asks for a package that was not given");
        }
        return Upload.of(path, file);
    }
}
