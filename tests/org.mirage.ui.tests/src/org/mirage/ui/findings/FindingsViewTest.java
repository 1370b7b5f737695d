// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.Test;
import org.mirage.engine.ChosenVersions;
import org.mirage.engine.Monitor;
import org.mirage.engine.scanning.secrets.ScanSecrets;
import org.mirage.ui.library.LibrarySession;
import org.mirage.ui.robot.Await;
import org.mirage.ui.robot.Dialogs;
import org.mirage.ui.robot.Hands;
import org.mirage.ui.robot.Rows;
import org.mirage.ui.robot.Screenshot;
import org.mirage.ui.robot.Ui;
import org.mirage.ui.robot.Widgets;
import org.mirage.ui.robot.Window;

/** Images are scanned, and what is found is grouped, filtered and put in order; what is known is shown without that. */
class FindingsViewTest extends FindingsFixture {

    @Test
    void scansAreAskedForGroupedAndFiltered() throws IOException {
        Screenshot.take("findings-start");
        FindingsHands found = FindingsHands.scanAll(images);
        TreeItem vulnerable = found.row("web@1", FindingColumn.RULE, ScannedImages.CVE);
        assertEquals("critical", FindingsHands.cell(vulnerable, FindingColumn.SEVERITY));
        assertEquals("Vulnerability", FindingsHands.cell(vulnerable, FindingColumn.KIND));
        assertEquals("openssl 3.0.9-1", FindingsHands.cell(vulnerable, FindingColumn.WHERE));
        assertEquals("3.0.11-1", FindingsHands.cell(vulnerable, FindingColumn.FIXED));
        TreeItem secret = found.row("db@1", FindingColumn.WHERE, "/srv/key");
        assertEquals("high", FindingsHands.cell(secret, FindingColumn.SEVERITY));
        assertEquals("open", FindingsHands.cell(secret, FindingColumn.STATE));
        Screenshot.take("findings-images");

        Hands.click(Widgets.tool(FindingsHands.BY_FINDING));
        Await.until("the key of both is one group", () -> found.rows().contains("private-key (2)"));
        assertTrue(Ui.get(() -> found.rows().getFirst()).startsWith(ScannedImages.CVE + " in openssl (1)"), () -> found.rows().toString());
        Screenshot.take("findings-findings");
        Hands.click(Widgets.tool(FindingsHands.LIST));
        Await.until("the worst is first", () -> found.rows().getFirst().equals("critical") && found.rows().get(1).equals("high"));
        Hands.pick(Widgets.find(Combo.class, "findings.kind"), "Vulnerabilities");
        Await.until("one is left", () -> found.rows().equals(List.of("critical")));
        Hands.pick(Widgets.find(Combo.class, "findings.kind"), "Secrets");
        Await.until("keys are left", () -> found.rows().equals(List.of("high", "high")));
        Hands.fill(Widgets.find(Text.class, "findings.filter"), "db@1");
        Await.until("one image is left", () -> found.rows().equals(List.of("high")));
        Screenshot.take("findings-filter");
        Hands.press(SWT.ESC);
        Hands.pick(Widgets.find(Combo.class, "findings.least"), "Critical");
        Await.until("none is left", () -> found.rows().isEmpty());
    }

    /** Of one row, or of a whole group. */
    @Test
    void whatIsSelectedStaysSoInAnotherOrder() throws IOException {
        FindingsHands found = FindingsHands.scanAll(images);
        Hands.click(found.row("web@1", FindingColumn.WHERE, "/srv/key"));
        Hands.click(Ui.get(() -> found.tree().getColumn(FindingColumn.KIND.ordinal())));
        Window.idle();
        assertEquals(List.of("web@1 /srv/key"), found.selected());
        Hands.click(Widgets.tool(FindingsHands.BY_FINDING));
        Await.until("the key of both is one group", () -> found.rows().contains("private-key (2)"));
        Hands.click(Rows.find(found.tree(), "private-key (2)"));
        Hands.click(Ui.get(() -> found.tree().getColumn(FindingColumn.KIND.ordinal())));
        Window.idle();
        assertEquals(List.of("db@1 /srv/key", "web@1 /srv/key"), found.selected().stream().sorted().toList());
        Hands.click(Ui.get(() -> found.tree().getColumn(FindingColumn.KIND.ordinal())));
    }

    /** Whoever scanned, with whatever program: the view tells it without scanning. */
    @Test
    void whatIsKnownIsShownWithoutAScan() throws IOException {
        Path other = folder.resolve("known");
        Window.open(other.resolve("library"), images.webDisk(), "web");
        FindingsHands.show();
        Widgets.find(Button.class, "findings.scan");
        new ScanSecrets(LibrarySession.current().engine(), new ChosenVersions(List.of(), false)).call((_, _) -> {
            // it is kept in the catalog
        }, Monitor.NONE);
        Window.open(other.resolve("library"));
        FindingsHands.show();
        FindingsHands found = new FindingsHands();
        found.row("web@1", FindingColumn.WHERE, "/srv/key");
        String description = Ui.get(() -> ((FindingsView) Window.page().findView(FindingsView.ID)).getContentDescription());
        assertTrue(description.endsWith("known from earlier scans"), description);
        Screenshot.take("findings-known");

        Window.add(images.dbDisk(), "db");
        Label remark = Widgets.find(Label.class, "findings.remark");
        Await.until("it is told that one was not looked at", () -> remark.getText().startsWith("One newest version has contents"));
        found.row("web@1", FindingColumn.WHERE, "/srv/key");
    }

    /** A scan goes on when its view is closed; who opens the view again sees what it found, and not what one before it did. */
    @Test
    void whatIsFoundWhileTheViewIsClosedIsShownLater() throws IOException {
        FindingsHands.scanAll(images);
        Job.getJobManager().suspend();
        try {
            Hands.click(Widgets.tool(FindingsHands.SCAN));
            FindingsHands.set("scan.secrets", true);
            FindingsHands.set("scan.malware", false);
            FindingsHands.set("scan.vulnerabilities", false);
            Dialogs.awaitButton(IDialogConstants.OK_ID, true);
            Hands.click(Dialogs.button("Scan"));
            Dialogs.awaitClosed();
            Ui.run(() -> Window.page().hideView(Window.page().findView(FindingsView.ID)));
        } finally {
            Job.getJobManager().resume();
        }
        Window.idle();
        FindingsHands.show();
        ScanResults results = Ui.get(() -> ((FindingsView) Window.page().findView(FindingsView.ID)).results());
        assertFalse(results.request().vulnerabilities());
        assertTrue(results.rows().stream().anyMatch(row -> row.finding().where().equals("/srv/key")));
    }

    @Test
    void anEmptyLibrarySaysWhatToDo() {
        Window.open(folder.resolve("empty"));
        FindingsHands.show();
        Widgets.find(Button.class, "findings.import");
        ToolItem save = Widgets.tool(FindingsHands.SAVE);
        assertFalse(Ui.get(save::isEnabled));
        Screenshot.take("findings-empty");
    }
}
