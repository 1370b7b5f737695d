// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.overview;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.mirage.engine.ByteCount;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.overview.KnownFindings;
import org.mirage.engine.overview.OverviewReport;
import org.mirage.engine.overview.Work;
import org.mirage.engine.scanning.Severity;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;
import org.mirage.ui.format.CountText;
import org.mirage.ui.format.DateText;

/** How a library stands, as a page of numbers and lines; each leads to what it tells of. */
final class OverviewPage extends Composite {

    /** Lines that are told of each thing. */
    private static final int LINES = 8;

    /** An image that got no version for so long is worth a look. */
    private static final int STALE_DAYS = 90;

    private static final Color BAD = new Color(0xb0, 0x20, 0x20);
    private static final Color DOUBTFUL = new Color(0xc9, 0x58, 0x00);

    private final OverviewReport report;
    private final OverviewLinks links;

    OverviewPage(Composite parent, OverviewReport report, String folder, OverviewLinks links) {
        super(parent, SWT.NONE);
        this.report = report;
        this.links = links;
        GridLayoutFactory.swtDefaults().numColumns(2).equalWidth(true).margins(24, 18).spacing(36, 22).applyTo(this);
        Label where = Keys.mark(new Label(this, SWT.NONE), "overview.folder"); //$NON-NLS-1$
        where.setText(NLS.bind(Messages.OverviewPage_folder, folder).replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
        GridDataFactory.fillDefaults().span(2, 1).applyTo(where);
        numbers();
        findings();
        stale();
        work();
    }

    private void numbers() {
        Tiles tiles = new Tiles(this);
        tiles.add("overview.images", CountText.number(report.images()), Messages.OverviewPage_images, null, links::library); //$NON-NLS-1$
        tiles.add("overview.versions", CountText.number(report.versions()), Messages.OverviewPage_versions, null, links::library); //$NON-NLS-1$
        tiles.add("overview.files", ByteCount.show(report.fileBytes()), Messages.OverviewPage_files, null, links::sharing); //$NON-NLS-1$
        tiles.add("overview.stored", ByteCount.show(report.packBytes()), Messages.OverviewPage_stored, null, links::sharing); //$NON-NLS-1$
        tiles.add("overview.saved", NumberFormat.getPercentInstance().format(report.saved()), Messages.OverviewPage_saved, null, //$NON-NLS-1$
                links::sharing);
    }

    private void findings() {
        Section section = new Section(this, Messages.OverviewPage_findings);
        KnownFindings findings = report.findings();
        if (findings.scanned().isEmpty()) {
            section.text("overview.unscanned", Messages.OverviewPage_unscanned, _ -> links.findings()); //$NON-NLS-1$
            return;
        }
        Tiles tiles = new Tiles(section);
        GridDataFactory.fillDefaults().span(4, 1).applyTo(tiles);
        for (Severity severity : List.of(Severity.values()).reversed()) {
            int count = findings.open(severity);
            if (count > 0 || severity != Severity.UNKNOWN) {
                tiles.add("overview." + severity.word(), CountText.number(count), OverviewText.severity(severity), //$NON-NLS-1$
                        count == 0 ? null : severity.compareTo(Severity.HIGH) >= 0 ? BAD : severity == Severity.MEDIUM ? DOUBTFUL : null,
                        links::findings);
            }
        }
        for (KnownFindings.Image image : findings.images().stream().limit(LINES).toList()) {
            section.line(Icons.VERSION, "overview.found." + image.version().name(), OverviewText.link(image.version()), //$NON-NLS-1$
                    OverviewText.open(image), "", _ -> links.version(image.version())); //$NON-NLS-1$
        }
        section.text("overview.scanned", OverviewText.scanned(findings, report.images()), _ -> { }); //$NON-NLS-1$
    }

    private void stale() {
        Section section = new Section(this, Messages.OverviewPage_stale);
        Instant now = Instant.now();
        long stale = report.newest().stream().filter(version -> version.time().isBefore(now.minus(STALE_DAYS, ChronoUnit.DAYS))).count();
        section.text("overview.stale", NLS.bind(stale == 0 ? Messages.OverviewPage_noneStale : Messages.OverviewPage_someStale, stale, //$NON-NLS-1$
                STALE_DAYS), _ -> { });
        for (VersionSummary version : report.newest().stream().limit(LINES).toList()) {
            boolean old = version.time().isBefore(now.minus(STALE_DAYS, ChronoUnit.DAYS));
            section.line(old ? Icons.WARNING : Icons.IMAGE, "overview.old." + version.name(), OverviewText.link(version), //$NON-NLS-1$
                    version.system(), OverviewText.age(version.time(), now), _ -> links.image(version));
        }
    }

    private void work() {
        Section section = new Section(this, Messages.OverviewPage_work);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).grab(true, false).span(2, 1).applyTo(section);
        for (int i = 0; i < report.work().size(); i++) {
            Work work = report.work().get(i);
            section.line(OverviewText.icon(work), "overview.work." + i, OverviewText.work(work), OverviewText.besides(work), //$NON-NLS-1$
                    DateText.recent(work.time()), record -> links.work(work, record));
        }
    }
}
