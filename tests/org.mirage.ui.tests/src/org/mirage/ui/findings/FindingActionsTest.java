// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.mirage.ui.robot.Await;
import org.mirage.ui.robot.Dialogs;
import org.mirage.ui.robot.Hands;
import org.mirage.ui.robot.Rows;
import org.mirage.ui.robot.Screenshot;
import org.mirage.ui.robot.Tools;
import org.mirage.ui.robot.Widgets;
import org.mirage.ui.robot.Window;

/** What was found is opened, copied, taken out of images and saved. */
class FindingActionsTest extends FindingsFixture {

    @Test
    void whatWasFoundIsOpenedShownAndCopied() throws IOException {
        FindingsHands found = FindingsHands.scanAll(images);
        Hands.open(found.row("web@1", FindingColumn.WHERE, "/srv/key"));
        StyledText text = Widgets.find(StyledText.class, "file.text");
        Await.until("the file is read", () -> text.getText().startsWith("-----BEGIN OPENSSH"));
        Hands.choose(found.row("web@1", FindingColumn.WHERE, "/srv/key"), "Show in Files");
        Table entries = Widgets.find(Table.class, "files.table");
        Await.until("the file is selected in its folder", () -> "key".equals(Rows.selected(entries)));
        Hands.click(found.row("web@1", FindingColumn.RULE, ScannedImages.CVE));
        Hands.press('c', SWT.CTRL);
        Await.until("the row is copied", () -> {
            String copied = String.valueOf(Window.clipboard());
            return copied.startsWith("critical\tVulnerability\t" + ScannedImages.CVE + "\t")
                    && copied.contains("\topenssl 3.0.9-1\tweb@1\t3.0.11-1\topen");
        });
    }

    @Test
    void whatWasFoundIsTakenOutAndSaved() throws IOException {
        FindingsHands found = FindingsHands.scanAll(images);
        Hands.choose(found.row("web@1", FindingColumn.WHERE, "/srv/key"), "Save Change Set\u2026");
        Path changes = folder.resolve("clean.changes");
        Hands.fill(Widgets.find(Text.class, "changes.target"), changes.toString());
        Screenshot.take("findings-changes");
        Hands.click(Dialogs.finish());
        Dialogs.awaitClosed();
        Widgets.find(Label.class, "notice.text");
        String text = Files.readString(changes);
        assertTrue(text.contains("\nremove /srv/key\n"), text);
        Hands.click(Widgets.find(ToolItem.class, "notice.close"));

        Hands.choose(found.row("web@1", FindingColumn.WHERE, "/srv/key"), "Update\u2026");
        Await.until("the changes are those that take it out", () -> Widgets.all(Button.class).stream()
                .anyMatch(button -> button.getShell().getText().equals("Update")));
        Screenshot.take("findings-update");
        Hands.click(Dialogs.cancel());
        Dialogs.awaitClosed();

        Hands.click(Widgets.tool(FindingsHands.SAVE));
        Hands.pick(Widgets.find(Combo.class, "report.format"), "JSON \u2013 everything, for programs");
        Path report = folder.resolve("findings.json");
        Hands.fill(Widgets.find(Text.class, "report.target"), report.toString());
        Hands.click(Dialogs.finish());
        Dialogs.awaitClosed();
        Widgets.find(Label.class, "notice.text");
        assertEquals("web@1", Tools.run("jq", "-r", ".[] | select(.findings[] | .rule == \"" + ScannedImages.CVE + "\") | .version",
                report.toString()).strip());
        assertEquals("2", Tools.run("jq", "[.[].findings[] | select(.path == \"/srv/key\")] | length", report.toString()).strip());
    }

    static boolean hasClamScan() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(each -> Files.isExecutable(Path.of(each, "clamscan")));
    }

    @Test
    @EnabledIf("hasClamScan")
    void malwareIsPutIntoQuarantine() throws IOException {
        Path signatures = images.signatures();
        Hands.click(Widgets.tool(FindingsHands.SCAN));
        FindingsHands.set("scan.secrets", false);
        FindingsHands.set("scan.malware", true);
        FindingsHands.set("scan.vulnerabilities", false);
        Hands.fill(Widgets.find(Text.class, "scan.signatures"), folder.resolve("nothing").toString());
        Dialogs.awaitButton(IDialogConstants.OK_ID, false);
        Screenshot.take("findings-scan-wrong");
        Hands.fill(Widgets.find(Text.class, "scan.signatures"), signatures.toString());
        Dialogs.awaitButton(IDialogConstants.OK_ID, true);
        Hands.click(Dialogs.button("Scan"));
        Dialogs.awaitClosed();
        FindingsHands found = new FindingsHands();
        TreeItem infected = found.row("web@1", FindingColumn.WHERE, "/srv/eicar");
        assertEquals("Malware", FindingsHands.cell(infected, FindingColumn.KIND));
        Screenshot.take("findings-malware");
        Hands.choose(infected, "Save Change Set\u2026");
        Path changes = folder.resolve("quarantine.changes");
        Hands.fill(Widgets.find(Text.class, "changes.target"), changes.toString());
        Hands.click(Dialogs.finish());
        Dialogs.awaitClosed();
        Widgets.find(Label.class, "notice.text");
        String text = Files.readString(changes);
        assertTrue(text.contains("\nremove /srv/eicar\n") && !text.contains("/srv/key"), text);
    }
}
