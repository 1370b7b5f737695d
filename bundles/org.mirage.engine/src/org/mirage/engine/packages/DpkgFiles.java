// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.MirageException;
import org.mirage.engine.NotFoundException;
import org.mirage.engine.VersionFiles;
import org.mirage.store.EntryType;

/**
 * Which files dpkg's packages bring: lists of paths and of checksums beside its status, and in the status the checksums of settings as
 * they were delivered. Where a file of one package was put aside for another's, it is where it was put.
 */
final class DpkgFiles {

    private static final String FOLDER = "/var/lib/dpkg/info/";
    private static final String DIVERSIONS = "/var/lib/dpkg/diversions";
    private static final String MD5 = "MD5";
    private static final int MD5_LENGTH = 32;
    private static final Pattern SETTING = Pattern.compile(" (/.*) ([0-9a-f]{32})(?: obsolete)?");

    /** Where a package's file is instead, unless it is the package that has it put there. */
    private record Diversion(String to, String by) {
    }

    private final VersionFiles files;
    private final PackageFileVisitor visitor;
    private final FolderBounds bounds = new FolderBounds();
    private final Map<String, Diversion> diversions = new HashMap<>();

    private DpkgFiles(VersionFiles files, PackageFileVisitor visitor) {
        this.files = files;
        this.visitor = visitor;
    }

    /** The files of all packages in a status. */
    static void status(VersionFiles files, MachineEntry status, PackageFileVisitor visitor) throws IOException {
        DpkgFiles lists = new DpkgFiles(files, visitor);
        lists.readDiversions();
        for (String stanza : Stanzas.split(DatabaseFile.raw(files, status))) {
            InstalledPackage one = InstalledPackage.of(stanza);
            if (one.hasFiles()) {
                lists.visit(one);
            }
        }
    }

    /** The files of packages in a folder of statuses, which has lists of checksums only. */
    static void folder(VersionFiles files, MachineEntry folder, PackageFileVisitor visitor) throws IOException {
        DpkgFiles lists = new DpkgFiles(files, visitor);
        files.visit(folder, entry -> {
            if (entry.entry().type() == EntryType.FILE && !entry.toString().endsWith(".md5sums")) {
                lists.bounds.take(entry);
                for (String stanza : Stanzas.split(DatabaseFile.raw(files, entry))) {
                    lists.visitSums(owner(InstalledPackage.of(stanza)), text(entry.path()) + ".md5sums", new LinkedHashSet<>());
                }
            }
            return true;
        });
    }

    private static FileOwner owner(InstalledPackage one) {
        return new FileOwner(PackageKind.DPKG, DatabaseFile.decoded(one.name()), DatabaseFile.decoded(one.version()), one.architecture());
    }

    private void readDiversions() throws IOException {
        Iterator<String> lines = read(DIVERSIONS).lines().iterator();
        while (lines.hasNext()) {
            String from = lines.next();
            String to = lines.hasNext() ? lines.next() : "";
            String by = lines.hasNext() ? lines.next() : "";
            if (!to.isEmpty()) {
                diversions.put(from, new Diversion(to, by));
            }
        }
    }

    private void visit(InstalledPackage one) throws IOException {
        FileOwner owner = owner(one);
        Set<String> told = new LinkedHashSet<>();
        for (String line : (Iterable<String>) settings(one.stanza()).lines()::iterator) {
            Matcher setting = SETTING.matcher(line);
            FileDigest digest = setting.matches() ? FileDigest.of(MD5, setting.group(2)) : null;
            if (digest != null && told.add(setting.group(1))) {
                visitor.file(owner, new PackageFile(place(setting.group(1), one.name()), digest, true));
            }
        }
        // packages that may be installed for several architectures have theirs in the names of their lists
        String base = FOLDER + one.name();
        String list = read(base + ".list");
        if (list.isEmpty()) {
            base = FOLDER + one.name() + ":" + one.architecture();
            list = read(base + ".list");
        }
        visitSums(owner, base + ".md5sums", told);
        for (String path : (Iterable<String>) list.lines()::iterator) {
            if (path.startsWith("/") && !told.contains(path)) {
                visitor.file(owner, new PackageFile(place(path.equals("/.") ? "/" : path, one.name())));
            }
        }
    }

    private void visitSums(FileOwner owner, String sums, Set<String> told) throws IOException {
        for (String line : (Iterable<String>) read(sums).lines()::iterator) {
            if (line.length() < MD5_LENGTH + 3) {
                continue;
            }
            FileDigest digest = FileDigest.of(MD5, line.substring(0, MD5_LENGTH));
            String path = line.substring(MD5_LENGTH + 2);
            path = path.startsWith("/") ? path : "/" + (path.startsWith("./") ? path.substring(2) : path);
            if (digest != null && told.add(path)) {
                visitor.file(owner, new PackageFile(place(path, owner.name()), digest, false));
            }
        }
    }

    private String place(String path, String name) {
        Diversion diversion = diversions.get(path);
        return diversion == null || diversion.by.equals(name) ? path : diversion.to;
    }

    /** The lines below the field of settings. */
    private static String settings(String stanza) {
        int begin = stanza.indexOf("\nConffiles:\n");
        if (begin < 0) {
            return "";
        }
        begin = stanza.indexOf('\n', begin + 1) + 1;
        int end = begin;
        while (end < stanza.length() && stanza.charAt(end) == ' ') {
            int next = stanza.indexOf('\n', end);
            end = next < 0 ? stanza.length() : next + 1;
        }
        return stanza.substring(begin, end);
    }

    /** The text of a file; empty when there is none. */
    private String read(String path) throws IOException {
        MachineEntry file;
        try {
            file = files.resolve(path.getBytes(StandardCharsets.ISO_8859_1));
        } catch (NotFoundException absent) {
            return "";
        }
        if (file.entry().type() != EntryType.FILE) {
            return "";
        }
        if (file.entry().content() == null) {
            throw new MirageException("the content of " + file + " could not be read when it was imported");
        }
        bounds.take(file);
        return DatabaseFile.raw(files, file);
    }

    private static String text(byte[] path) {
        return new String(path, StandardCharsets.ISO_8859_1);
    }
}
