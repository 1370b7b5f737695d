// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.selinux;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mirage.engine.MirageException;
import org.mirage.engine.NotFoundException;
import org.mirage.engine.applying.WorkingFiles;
import org.mirage.engine.changes.RawPath;
import org.mirage.engine.editing.EntryLabels;
import org.mirage.store.Entry;
import org.mirage.store.EntryAttribute;
import org.mirage.store.EntryType;

/**
 * The labels that the SELinux policy of a machine gives files by their paths. Of several rules for a path the last one counts,
 * but one without special characters goes before all others.
 */
public final class FileContexts implements EntryLabels {

    private static final byte[] ATTRIBUTE = "security.selinux".getBytes(StandardCharsets.US_ASCII);
    private static final String CONFIGURATION = "/etc/selinux/config";
    private static final String BASE = "file_contexts";
    private static final Pattern POLICY = Pattern.compile("(?md)^[ \t]*SELINUXTYPE[ \t]*=[ \t]*([A-Za-z0-9_.-]+)[ \t\r\f\\x0B]*$");
    private static final Pattern OFF = Pattern.compile("(?md)^[ \t]*SELINUX[ \t]*=[ \t]*disabled[ \t\r\f\\x0B]*$");
    private static final long SIZE_LIMIT = 16 << 20;
    /** Rules, and steps of the patterns of all of them, which stay in memory once they are used; real policies have a tenth. */
    private static final int RULE_LIMIT = 100_000;
    private static final long STEP_LIMIT = 4_000_000;
    /** Few enough that those of a policy made to keep us busy take a short time for a long path. */
    private static final int RULES_BETWEEN = 16;

    private final List<ContextRule> rules = new ArrayList<>();
    private final PathAliases aliases;
    private final PathAliases ownAliases;

    /**
     * The labels that texts say.
     *
     * @param texts of file_contexts, file_contexts.homedirs and file_contexts.local, in that order
     * @param aliases of file_contexts.subs_dist
     * @param ownAliases of file_contexts.subs, which go first
     * @throws MirageException when the rules are too many, or too large, to be looked at
     */
    public FileContexts(List<String> texts, String aliases, String ownAliases) throws MirageException {
        List<ContextRule> exact = new ArrayList<>();
        long steps = 0;
        for (String text : texts) {
            for (String line : (Iterable<String>) text.lines()::iterator) {
                ContextRule rule = ContextRule.parse(line);
                if (rule != null) {
                    (rule.isExact() ? exact : rules).add(rule);
                    steps += rule.size();
                }
                if (rules.size() + exact.size() > RULE_LIMIT || steps > STEP_LIMIT) {
                    throw new MirageException("the SELinux policy of the machine has more rules than Mirage can look at");
                }
            }
        }
        rules.addAll(exact);
        this.aliases = new PathAliases(aliases);
        this.ownAliases = new PathAliases(ownAliases);
    }

    /** Gives texts of a machine. */
    @FunctionalInterface
    public interface Texts {

        /** The text of a file, of one byte in each character; empty when there is none. */
        String text(String path) throws IOException;
    }

    /** Ends what takes long. */
    @FunctionalInterface
    public interface Watch {

        /** Throws when it is to end; called often. */
        void check() throws IOException;
    }

    /** The labels of a machine's policy; {@link EntryLabels#NONE} when it has none, or has it switched off. */
    public static EntryLabels of(WorkingFiles files) throws IOException {
        Optional<FileContexts> contexts = find(path -> text(files, path));
        return contexts.isPresent() ? contexts.get() : NONE;
    }

    /** The same; empty when there are none. */
    public static Optional<FileContexts> find(Texts files) throws IOException {
        String configuration = files.text(CONFIGURATION);
        // of several the last one counts, as for libselinux
        Optional<String> policy = POLICY.matcher(configuration).results().map(line -> line.group(1)).reduce((_, last) -> last);
        if (policy.isEmpty() || OFF.matcher(configuration).find()) {
            return Optional.empty();
        }
        String base = "/etc/selinux/" + policy.get() + "/contexts/files/" + BASE;
        List<String> texts = new ArrayList<>();
        for (String ending : List.of("", ".homedirs", ".local")) {
            texts.add(files.text(base + ending));
        }
        return texts.getFirst().isEmpty() ? Optional.empty()
                : Optional.of(new FileContexts(texts, files.text(base + ".subs_dist"), files.text(base + ".subs")));
    }

    /** The text of a file, empty when there is none. */
    private static String text(WorkingFiles files, String path) throws IOException {
        try {
            byte[] real = files.resolve(RawPath.bytes(path));
            Entry entry = files.find(real);
            return entry == null || entry.type() != EntryType.FILE ? "" : RawPath.of(files.read(real, SIZE_LIMIT));
        } catch (NotFoundException e) {
            return "";
        }
    }

    /** The label of a path of one byte in each character; null when it has none. */
    public String label(String path, EntryType type) throws IOException {
        return label(path, type, () -> {
        });
    }

    /** The same, which can be ended on the way. */
    public String label(String path, EntryType type, Watch watch) throws IOException {
        String known = aliases.apply(ownAliases.apply(path));
        int looked = 0;
        for (ContextRule rule : rules.reversed()) {
            if (looked++ % RULES_BETWEEN == 0) {
                watch.check();
            }
            if (rule.matches(known, type)) {
                return rule.label();
            }
        }
        return null;
    }

    private static boolean isLabel(EntryAttribute attribute) {
        return Arrays.equals(attribute.name(), ATTRIBUTE);
    }

    /** The entry with the label that belongs to its path, whatever it had; what no label belongs to keeps its own. */
    public static Entry relabelled(EntryLabels labels, byte[] path, Entry entry) throws IOException {
        List<EntryAttribute> others = new ArrayList<>(entry.attributes());
        others.removeIf(FileContexts::isLabel);
        Entry labelled = labels.label(path, entry.toBuilder().attributes(others).build());
        return labelled.attributes().size() > others.size() ? labelled : entry;
    }

    @Override
    public Entry label(byte[] path, Entry entry) throws IOException {
        boolean labelled = entry.attributes().stream().anyMatch(FileContexts::isLabel);
        String label = labelled ? null : label(RawPath.of(path), entry.type());
        if (label == null) {
            return entry;
        }
        List<EntryAttribute> attributes = new ArrayList<>(entry.attributes());
        // as the kernel keeps it, with a NUL at its end
        attributes.add(new EntryAttribute(ATTRIBUTE, RawPath.bytes(label + "\0")));
        return entry.toBuilder().attributes(attributes).build();
    }
}
