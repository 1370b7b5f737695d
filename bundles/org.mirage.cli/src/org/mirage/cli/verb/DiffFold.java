// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.mirage.cli.terminal.DisplayWidth;
import org.mirage.cli.terminal.Style;
import org.mirage.cli.terminal.Terminal;
import org.mirage.engine.ByteCount;
import org.mirage.engine.Monitor;
import org.mirage.engine.compare.Comparison;
import org.mirage.engine.compare.Difference;
import org.mirage.engine.compare.DifferenceCounts;
import org.mirage.engine.packages.FileOwner;
import org.mirage.engine.packages.FoldedPackage;
import org.mirage.engine.packages.PackageDifference;
import org.mirage.engine.packages.PackageFold;

/** Writes for people which packages changed, a line for each, with the differences that fold under it; and whose files are. */
final class DiffFold {

    private static final String ARROW = " → ";
    private static final int WIDEST = 48;
    private static final int OWNERS = 3;

    private final Terminal terminal;
    private final PackageFold fold;
    private final boolean whole;

    DiffFold(Terminal terminal, Comparison comparison, PackageFold fold) {
        this.terminal = terminal;
        this.fold = fold;
        whole = comparison.path().length == 1;
    }

    private record Line(String what, Style style, String name, String versions, DifferenceCounts counts) {
    }

    /** True when there is a package or anything of the package systems to tell; of a part of a version only with what lies there. */
    static boolean isAny(Comparison comparison, PackageFold fold) {
        return comparison.path().length == 1 && !fold.packages().isEmpty() || !fold.system().counts().isEmpty()
                || fold.packages().stream().anyMatch(one -> !one.counts().isEmpty());
    }

    void print() throws IOException {
        List<Line> lines = lines();
        if (lines.isEmpty()) {
            return;
        }
        terminal.println("\n" + terminal.styled(Style.HEADING, "Packages"));
        int name = width(lines.stream().map(Line::name));
        int versions = width(lines.stream().map(Line::versions));
        int paths = width(lines.stream().map(line -> paths(line.counts)));
        for (Line line : lines) {
            String text = "  " + terminal.styled(line.style, padded(line.what, 7)) + "  " + terminal.styled(Style.HEADING, line.name)
                    + " ".repeat(Math.max(0, name - DisplayWidth.of(line.name))) + "  " + padded(line.versions, versions) + "  "
                    + " ".repeat(paths - paths(line.counts).length()) + paths(line.counts);
            String bytes = bytes(line.counts);
            terminal.println(bytes.isEmpty() ? text : text + "  " + terminal.styled(Style.FAINT, bytes));
        }
    }

    private List<Line> lines() {
        Set<String> once = new HashSet<>();
        Set<String> often = fold.packages().stream().map(one -> one.change().name()).filter(one -> !once.add(one))
                .collect(Collectors.toSet());
        List<Line> lines = new ArrayList<>();
        for (FoldedPackage one : fold.packages()) {
            PackageDifference change = one.change();
            if (whole || !one.counts().isEmpty()) {
                String name = often.contains(change.name()) ? change.name() + ":" + change.architecture() : change.name();
                String before = change.before().isEmpty() ? "" : Harmless.line(change.before());
                String after = change.after().isEmpty() ? "" : Harmless.line(change.after());
                lines.add(new Line(change.what().name().toLowerCase(Locale.ROOT), style(change), Harmless.line(name),
                        before.isEmpty() || after.isEmpty() ? before + after : before + ARROW + after, one.counts()));
            }
        }
        if (!fold.system().counts().isEmpty()) {
            lines.add(new Line("", Style.PLAIN, "package system", "", fold.system().counts()));
        }
        return lines;
    }

    private static Style style(PackageDifference change) {
        return switch (change.what()) {
            case ADDED -> Style.GOOD;
            case REMOVED -> Style.BAD;
            case UP -> Style.LINK;
            case DOWN -> Style.WARNING;
        };
    }

    private static int width(Stream<String> texts) {
        return texts.mapToInt(text -> Math.min(DisplayWidth.of(text), WIDEST)).max().orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - DisplayWidth.of(text)));
    }

    private static String paths(DifferenceCounts counts) {
        return counts.total() == 1 ? "1 path" : counts.total() + " paths";
    }

    private static String bytes(DifferenceCounts counts) {
        return Stream.of(counts.bytesAdded() == 0 ? "" : "+" + ByteCount.show(counts.bytesAdded()),
                counts.bytesRemoved() == 0 ? "" : "-" + ByteCount.show(counts.bytesRemoved())).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** How many differences are where, as the last line. */
    void end() throws IOException {
        long inPackages = fold.packages().stream().mapToLong(one -> one.counts().total()).sum();
        terminal.println(inPackages + " under packages, " + fold.system().counts().total() + " under package systems, "
                + fold.outside(Monitor.NONE).total() + " outside");
    }

    /** The packages that a path belongs to, though it stands outside; empty when there are none. */
    static String owners(PackageFold fold, Difference difference) {
        List<FileOwner> right = fold.rightOwners(difference);
        List<String> names = (right.isEmpty() ? fold.leftOwners(difference) : right).stream()
                .map(owner -> Harmless.line(owner.name())).distinct().toList();
        if (names.isEmpty()) {
            return "";
        }
        String shown = names.stream().limit(OWNERS).collect(Collectors.joining(", "));
        return "of " + (names.size() > OWNERS ? shown + " and " + (names.size() - OWNERS) + " more" : shown);
    }
}
