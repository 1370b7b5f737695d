// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.mirage.engine.packages.InstalledPackage;

/** Carries what package tools note about packages, questions and files entry by entry. */
final class EntryCarrier implements Carrier {

    private static final String BACKUP = "-old";

    private static final EntryDecision NO_DECISION = (key, _, _, _) -> {
        throw new UndecidedException("the entry \"" + key.replace('\0', ' ') + "\" is not as expected");
    };
    private static final EntryDecision AS_IN_TARGET = (_, _, _, target) -> target;
    private static final EntryDecision AS_IN_CHILD = (_, _, child, _) -> child;

    /** A kind of file and what decides where both sides changed an entry. */
    private record Rule(Pattern paths, EntryFormat format, EntryDecision decision) {

        Rule(String paths, EntryFormat format, EntryDecision decision) {
            this(Pattern.compile(paths), format, decision);
        }
    }

    private static final List<Rule> RULES = List.of(
            new Rule("/var/lib/dpkg/status(?:-old)?", StanzaFormat.PACKAGES, EntryCarrier::packages),
            // only a list of what could be had some time
            new Rule("/var/lib/dpkg/available(?:-old)?", StanzaFormat.PACKAGES, AS_IN_CHILD),
            // who chose a package by hand on the target did so there
            new Rule("/var/lib/apt/extended_states", StanzaFormat.APT_PACKAGES, AS_IN_TARGET),
            new Rule("/var/cache/debconf/(?:config|templates|passwords)\\.dat(?:-old)?", StanzaFormat.DEBCONF, EntryCarrier::answers),
            new Rule("/var/lib/dpkg/diversions(?:-old)?", LineFormat.DIVERSIONS, NO_DECISION),
            new Rule("/var/lib/dpkg/statoverride(?:-old)?", LineFormat.LAST_WORD, NO_DECISION),
            new Rule("/var/lib/dpkg/triggers/(?!Lock).+", LineFormat.WHOLE, NO_DECISION),
            new Rule("/var/lib/ucf/(?:hashfile|registry)", LineFormat.LAST_WORD, NO_DECISION),
            new Rule("/etc/shells", LineFormat.WHOLE, NO_DECISION));

    @Override
    public boolean takes(ChangedPath path) {
        return path.isFile() && rule(path) != null && (path.isAdded() || path.before().content() != null);
    }

    private static Rule rule(ChangedPath path) {
        return RULES.stream().filter(rule -> rule.paths.matcher(path.path()).matches()).findFirst().orElse(null);
    }

    @Override
    public void carry(ChangedPath path, Carrying target) throws IOException {
        Rule rule = rule(path);
        if (path.hasSameContent()) {
            return;
        }
        try {
            if (path.path().endsWith(BACKUP)) {
                // the file is as it was, though the run had another one meanwhile
                String file = path.path().substring(0, path.path().length() - BACKUP.length());
                target.write(path, target.change().backupMerge(path.path(), file, rule.format).into(target.original(file),
                        Backup.lenient(rule.decision)));
                return;
            }
            Backup backup = new Backup(path, BACKUP, target);
            EntryMerge merge = target.change().merge(path.path(), rule.format);
            target.write(path, merge.into(target.original(path.path()), rule.decision));
            if (rule.paths.matcher(backup.path()).matches()) {
                backup.keep(merge, target.change().backupMerge(backup.path(), path.path(), rule.format), rule.decision);
            }
        } catch (UndecidedException e) {
            target.problem(path.path(), e.getMessage());
        }
    }

    private static String packages(String key, String base, String child, String target) throws UndecidedException {
        InstalledPackage wanted = child == null ? null : InstalledPackage.of(child);
        InstalledPackage there = target == null ? null : InstalledPackage.of(target);
        if (wanted != null && there != null && wanted.version().equals(there.version()) && wanted.isPresent() == there.isPresent()
                && (base == null || !InstalledPackage.of(base).version().equals(wanted.version()))) {
            return target;
        }
        if (base == null || child == null || target == null) {
            throw new UndecidedException("the package " + key.replace('\0', ' ').strip() + " is not as expected");
        }
        return FieldMerge.stanzas(base, child, target, Set.of());
    }

    /** Who asks a question is a list; an answer that the target has stays. */
    private static String answers(String key, String base, String child, String target) throws UndecidedException {
        if (child == null || target == null) {
            return target;
        }
        try {
            return FieldMerge.stanzas(base, child, target, Set.of("Owners"));
        } catch (UndecidedException e) {
            return target;
        }
    }
}
