// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.mirage.engine.EntryFlags;
import org.mirage.engine.EntryKinds;
import org.mirage.engine.ImageSummary;
import org.mirage.engine.Library;
import org.mirage.engine.MirageException;
import org.mirage.engine.NotFoundException;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.facts.DescribePlatform;
import org.mirage.engine.packages.PackageLists;
import org.mirage.filesystem.NodeFlag;
import org.mirage.store.EntryType;

/** What fields of questions can be compared with: the words of the language, examples of numbers, and what the versions of a library have. */
public final class KnownValues {

    /** Nothing of any library. */
    public static final KnownValues NONE = new KnownValues(Map.of(), Map.of());

    private static final String SAVED = "saved";
    private static final String HOST = "host";
    private static final String PACKAGE = "package";

    /** Nobody looks through more of them. */
    private static final int LIMIT = 1000;

    /** A system has some thousands of packages. */
    private static final int PACKAGES = 20_000;

    /** What is longer comes from an image that means no good. */
    private static final int LONGEST = 120;

    private static final Map<String, List<String>> LANGUAGE = Map.of(
            "type", Arrays.stream(EntryType.values()).map(EntryKinds::word).toList(),
            "mode", List.of("setuid", "setgid", "sticky", "world-writable", "group-writable", "executable"),
            "flag", flags(),
            "size", List.of("1M", "10M", "100M", "1G"),
            "age", List.of("1d", "7d", "4w", "1y"),
            "owner", List.of("0", "1000"),
            "group", List.of("0", "1000"),
            "attribute", List.of("security.capability", "security.selinux", "system.posix_acl_access", "user.*"),
            "under", List.of("/boot", "/etc", "/home", "/opt", "/root", "/srv", "/tmp", "/usr", "/var"));

    private final Map<String, List<String>> library;
    private final Map<String, String> saved;

    private KnownValues(Map<String, List<String>> library, Map<String, String> saved) {
        this.library = library;
        this.saved = saved;
    }

    private static List<String> flags() {
        int every = 0;
        for (NodeFlag flag : NodeFlag.values()) {
            every |= flag.bit();
        }
        return EntryFlags.names(every);
    }

    /** Those of a library as it is now. */
    public static KnownValues of(Library library) throws MirageException {
        Map<String, TreeSet<String>> found = new TreeMap<>();
        for (ImageSummary image : library.images()) {
            add(found, "image", image.name());
            for (VersionSummary version : image.versions()) {
                add(found, "system", version.system());
                version.platform().forEach((key, text) -> add(found, key.equals(DescribePlatform.HOST_NAME) ? HOST : key, text));
            }
        }
        Map<String, List<String>> values = new TreeMap<>();
        found.forEach((field, texts) -> values.put(field, List.copyOf(texts)));
        if (!found.isEmpty()) {
            values.put(PACKAGE, new PackageLists(library).knownNames(PACKAGES).stream().filter(KnownValues::isShown).toList());
        }
        return new KnownValues(values, new SavedQueries(library).list());
    }

    private static void add(Map<String, TreeSet<String>> found, String field, String text) {
        TreeSet<String> values = found.computeIfAbsent(field, _ -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER));
        if (isShown(text) && values.size() < LIMIT) {
            values.add(text);
        }
    }

    private static boolean isShown(String text) {
        return !text.isBlank() && text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
    }

    /** What a field can be compared with, in the order in which people look for it; nothing when that may be anything. */
    public List<String> of(String field) {
        if (field.equals(SAVED)) {
            return List.copyOf(saved.keySet());
        }
        return Stream.concat(LANGUAGE.getOrDefault(field, List.of()).stream(), library.getOrDefault(field, List.of()).stream()).toList();
    }

    /** The saved queries by name. */
    public Map<String, String> saved() {
        return saved;
    }

    /**
     * The text of a saved query.
     *
     * @throws NotFoundException when there is none of that name
     */
    public String saved(String name) throws NotFoundException {
        String text = saved.get(name);
        if (text == null) {
            throw new NotFoundException("There is no saved query \"" + name + "\"");
        }
        return text;
    }

    /** Those of a field that a person may mean by a beginning or a part of one, whatever the case; nothing when it is one of them already. */
    List<String> like(String field, String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        List<String> first = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String value : of(field)) {
            String lower = value.toLowerCase(Locale.ROOT);
            if (lower.equals(wanted)) {
                return List.of();
            }
            if (lower.startsWith(wanted)) {
                first.add(value);
            } else if (lower.contains(wanted)) {
                others.add(value);
            }
        }
        first.addAll(others);
        return first;
    }
}
