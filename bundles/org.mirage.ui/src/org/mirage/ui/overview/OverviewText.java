// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.overview;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.overview.KnownFindings;
import org.mirage.engine.overview.Work;
import org.mirage.engine.scanning.Scan;
import org.mirage.engine.scanning.Severity;
import org.mirage.ui.Icons;
import org.mirage.ui.format.DateText;

/** Says in words what the page shows. */
final class OverviewText {

    private static final int NAMED = 3;

    private OverviewText() {
    }

    /** A version that can be clicked, which tells its record then; no name makes another such part of the text. */
    static String link(VersionSummary version) {
        return link(version.record().toString(), version.label());
    }

    private static String link(String told, String text) {
        return "<a href=\"" + told + "\">" + text.replace("&", "&&").replace('<', '\u2039').replace('>', '\u203a') //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
                + "</a>"; //$NON-NLS-1$
    }

    /** How long ago that was, roughly. */
    static String age(Instant time, Instant now) {
        long days = Math.max(0, ChronoUnit.DAYS.between(day(time), day(now)));
        if (days < 1) {
            return Messages.OverviewText_today;
        }
        return days < 60 ? MessageFormat.format(Messages.OverviewText_days, days)
                : days < 730 ? MessageFormat.format(Messages.OverviewText_months, days / 30) : MessageFormat.format(Messages.OverviewText_years, days / 365);
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneId.systemDefault());
    }

    static String severity(Severity severity) {
        return switch (severity) {
            case CRITICAL -> Messages.OverviewText_critical;
            case HIGH -> Messages.OverviewText_high;
            case MEDIUM -> Messages.OverviewText_medium;
            case LOW -> Messages.OverviewText_low;
            case UNKNOWN -> Messages.OverviewText_unknown;
        };
    }

    private static String scan(Scan scan) {
        return switch (scan) {
            case MALWARE -> Messages.OverviewText_malware;
            case VULNERABILITIES -> Messages.OverviewText_vulnerabilities;
            case SECRETS -> Messages.OverviewText_secrets;
        };
    }

    /** What scans looked at, and when. */
    static String scanned(KnownFindings findings, int images) {
        return findings.scanned().entrySet().stream().map(scan -> MessageFormat.format(Messages.OverviewText_scanned, scan(scan.getKey()),
                scan.getValue().versions(), images, DateText.recent(scan.getValue().since()))).collect(Collectors.joining("\n")); //$NON-NLS-1$
    }

    /** How many of each severity, the worst first. */
    static String open(KnownFindings.Image image) {
        return List.of(Severity.values()).reversed().stream().filter(image.open()::containsKey)
                .map(severity -> NLS.bind(Messages.OverviewText_count, image.open().get(severity), severity(severity)))
                .collect(Collectors.joining(", ")); //$NON-NLS-1$
    }

    static Icons icon(Work work) {
        return switch (work.kind()) {
            case IMPORT -> Icons.IMPORT;
            case UPDATE -> Icons.UPDATE;
            case EXPORT -> Icons.EXPORT;
        };
    }

    /** What was done; with what it was done can be clicked. */
    static String work(Work work) {
        return switch (work.kind()) {
            case IMPORT -> NLS.bind(Messages.OverviewText_imported, versions(work.versions()));
            case UPDATE -> NLS.bind(Messages.OverviewText_updated, versions(work.versions()));
            case EXPORT -> NLS.bind(Messages.OverviewText_exported, link("", work.label()));
        };
    }

    private static String versions(List<VersionSummary> versions) {
        String named = versions.stream().limit(NAMED).map(OverviewText::link).collect(Collectors.joining(", ")); //$NON-NLS-1$
        return versions.size() <= NAMED ? named : MessageFormat.format(Messages.OverviewText_more, named, versions.size() - NAMED);
    }

    /** Why, or where to. */
    static String besides(Work work) {
        if (work.kind() == Work.Kind.EXPORT) {
            return NLS.bind(Messages.OverviewText_to, work.target());
        }
        String message = work.versions().getFirst().message().lines().findFirst().orElse(""); //$NON-NLS-1$
        return message.isEmpty() ? work.author() : message;
    }
}
