// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.ChosenVersions;
import org.mirage.engine.IgnoredFindings;
import org.mirage.engine.Monitor;
import org.mirage.engine.scanning.Finding;
import org.mirage.engine.scanning.IgnoredFinding;
import org.mirage.engine.scanning.secrets.ScanSecrets;
import org.mirage.ui.library.LibrarySession;
import org.mirage.ui.robot.Await;
import org.mirage.ui.robot.Dialogs;
import org.mirage.ui.robot.Hands;
import org.mirage.ui.robot.Rows;
import org.mirage.ui.robot.Screenshot;
import org.mirage.ui.robot.SmallDisk;
import org.mirage.ui.robot.Tools;
import org.mirage.ui.robot.Ui;
import org.mirage.ui.robot.Widgets;
import org.mirage.ui.robot.Window;

/** Images are scanned, and what is found is grouped, filtered, opened, ignored for a reason, taken out and saved. */
class FindingsViewTest {

    private static final String BY_IMAGE = "Put together what was found in the same version of an image";
    private static final String BY_FINDING = "Put together what is the same in several images";
    private static final String LIST = "Show findings as a list without groups";
    private static final String SCAN = "Look for secrets, malware and vulnerable packages in images";
    private static final String SAVE = "Write all findings into a file: HTML, CSV or JSON";
    private static final String DEBIAN = "PRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\nVERSION_ID=\"12\"\nID=debian\n";
    private static final String CVE = "CVE-2026-12345";
    /** The test file of EICAR, in two parts, so that nobody's scanner finds this source. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    @TempDir
    static Path folder;

    private static Path record;
    private Tree found;

    @BeforeAll
    static void importVersions() throws IOException {
        Tools.run("ssh-keygen", "-q", "-N", "", "-t", "ed25519", "-f", folder.resolve("key").toString());
        String key = Files.readString(folder.resolve("key"));
        SmallDisk web = new SmallDisk(folder.resolve("web"));
        web.put("etc/os-release", DEBIAN).put("var/lib/dpkg/status", dpkg("openssl", "3.0.9-1") + dpkg("bash", "5.2.15-2"));
        web.put("srv/key", key).put("srv/eicar", EICAR);
        Window.open(folder.resolve("library"), web.make(folder.resolve("web.raw")), "web");
        SmallDisk db = new SmallDisk(folder.resolve("db"));
        db.put("etc/os-release", DEBIAN).put("var/lib/dpkg/status", dpkg("openssl", "3.0.11-1")).put("srv/key", key);
        Window.add(db.make(folder.resolve("db.raw")), "db");
        record = Files.writeString(folder.resolve("record.json"), "{\"id\": \"" + CVE + "\", \"modified\": \"2026-01-01T00:00:00Z\", "
                + "\"summary\": \"It answers whatever it is asked.\", \"affected\": [{\"package\": {\"ecosystem\": \"Debian:12\", "
                + "\"name\": \"openssl\"}, \"ranges\": [{\"type\": \"ECOSYSTEM\", \"events\": [{\"introduced\": \"0\"}, {\"fixed\": "
                + "\"3.0.11-1\"}]}]}], \"severity\": [{\"type\": \"CVSS_V3\", \"score\": "
                + "\"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H\"}]}");
    }

    private static String dpkg(String name, String version) {
        return "Package: " + name + "\nStatus: install ok installed\nArchitecture: amd64\nVersion: " + version + "\n\n";
    }

    @BeforeEach
    void showView() {
        Window.open(folder.resolve("library"));
        show();
    }

    private static void show() {
        Ui.run(() -> {
            try {
                Window.page().showView(FindingsView.ID);
            } catch (PartInitException failure) {
                throw new IllegalStateException(failure);
            }
        });
        Window.idle();
        Hands.click(Widgets.tool(BY_IMAGE));
        Hands.pick(Widgets.find(Combo.class, "findings.state"), "Open");
        Hands.pick(Widgets.find(Combo.class, "findings.kind"), "All kinds");
        Hands.pick(Widgets.find(Combo.class, "findings.least"), "All severities");
        Window.idle();
    }

    @AfterEach
    void awaitReading() {
        Window.idle();
    }

    private void scanAll() {
        Hands.click(Widgets.tool(SCAN));
        set("scan.secrets", true);
        set("scan.malware", false);
        set("scan.vulnerabilities", true);
        Hands.fill(Widgets.find(Text.class, "scan.records"), record.toString());
        Dialogs.awaitButton(IDialogConstants.OK_ID, true);
        Screenshot.take("findings-scan");
        Hands.click(Dialogs.button("Scan"));
        Dialogs.awaitClosed();
        found = Widgets.find(Tree.class, "findings.tree");
        Await.until("both images are looked at", () -> rows(found).contains("db@1 (" + children(found, "db@1") + ")")
                && children(found, "web@1") > 1);
        Window.idle();
    }

    private static void set(String key, boolean selected) {
        Button button = Widgets.find(Button.class, key);
        if (Ui.get(button::getSelection) != selected) {
            Hands.click(button);
        }
    }

    private static int children(Tree tree, String version) {
        return Arrays.stream(tree.getItems()).filter(item -> item.getText().startsWith(version + " ("))
                .mapToInt(TreeItem::getItemCount).sum();
    }

    /** First cells, those in groups after two spaces; in the window's thread. */
    private static List<String> rows(Tree tree) {
        List<String> rows = new ArrayList<>();
        for (TreeItem top : tree.getItems()) {
            rows.add(top.getText());
            if (top.getExpanded()) {
                Arrays.stream(top.getItems()).forEach(item -> rows.add("  " + item.getText()));
            }
        }
        return rows;
    }

    private static String cell(TreeItem item, FindingColumn column) {
        return Ui.get(() -> item.getText(column.ordinal()));
    }

    /** The row about something in a version, whatever else was found there; waits for it. */
    private TreeItem row(String version, FindingColumn column, String text) {
        TreeItem row = Await.some(text + " was found in " + version, () -> Arrays.stream(found.getItems())
                .filter(item -> item.getText().startsWith(version + " (")).flatMap(item -> Arrays.stream(item.getItems()))
                .filter(item -> item.getText(column.ordinal()).equals(text)).findFirst().orElse(null));
        Ui.run(() -> found.showItem(row));
        Await.settle();
        return row;
    }

    private void awaitGone(FindingColumn column, String text) {
        Await.until(text + " is shown no more", () -> Arrays.stream(found.getItems()).flatMap(item -> Arrays.stream(item.getItems()))
                .noneMatch(item -> item.getText(column.ordinal()).equals(text)));
    }

    @Test
    void scansAreAskedForGroupedAndFiltered() {
        Screenshot.take("findings-start");
        scanAll();
        TreeItem vulnerable = row("web@1", FindingColumn.RULE, CVE);
        assertEquals("critical", cell(vulnerable, FindingColumn.SEVERITY));
        assertEquals("Vulnerability", cell(vulnerable, FindingColumn.KIND));
        assertEquals("openssl 3.0.9-1", cell(vulnerable, FindingColumn.WHERE));
        assertEquals("3.0.11-1", cell(vulnerable, FindingColumn.FIXED));
        TreeItem secret = row("db@1", FindingColumn.WHERE, "/srv/key");
        assertEquals("high", cell(secret, FindingColumn.SEVERITY));
        assertEquals("open", cell(secret, FindingColumn.STATE));
        Screenshot.take("findings-images");

        Hands.click(Widgets.tool(BY_FINDING));
        Await.until("the key of both is one group", () -> rows(found).contains("private-key (2)"));
        assertTrue(Ui.get(() -> rows(found).getFirst()).startsWith(CVE + " in openssl (1)"), () -> rows(found).toString());
        Screenshot.take("findings-findings");
        Hands.click(Widgets.tool(LIST));
        Await.until("the worst is first", () -> rows(found).getFirst().equals("critical") && rows(found).get(1).equals("high"));
        Hands.pick(Widgets.find(Combo.class, "findings.kind"), "Vulnerabilities");
        Await.until("one is left", () -> rows(found).equals(List.of("critical")));
        Hands.pick(Widgets.find(Combo.class, "findings.kind"), "Secrets");
        Await.until("keys are left", () -> rows(found).equals(List.of("high", "high")));
        Hands.fill(Widgets.find(Text.class, "findings.filter"), "db@1");
        Await.until("one image is left", () -> rows(found).equals(List.of("high")));
        Screenshot.take("findings-filter");
        Hands.press(SWT.ESC);
        Hands.pick(Widgets.find(Combo.class, "findings.least"), "Critical");
        Await.until("none is left", () -> rows(found).isEmpty());
    }

    @Test
    void findingsAreIgnoredForAReasonAndHeededAgain() throws IOException {
        scanAll();
        Hands.choose(row("web@1", FindingColumn.RULE, CVE), "Ignore\u2026");
        Text reason = Await.some("a reason is asked for", () -> Widgets.all(Text.class).stream()
                .filter(text -> (text.getStyle() & SWT.READ_ONLY) == 0 && text.getShell().getText().equals("Ignore Findings")).findFirst()
                .orElse(null));
        Dialogs.awaitButton(IDialogConstants.OK_ID, false);
        Hands.fill(reason, "behind a wall");
        Screenshot.take("findings-ignore");
        Hands.press(SWT.CR);
        Dialogs.awaitClosed();
        awaitGone(FindingColumn.RULE, CVE);
        List<IgnoredFinding> ignored = List.copyOf(new IgnoredFindings(LibrarySession.current().engine()).all(Monitor.NONE).values());
        assertEquals(List.of(CVE + ": behind a wall"), ignored.stream().map(each -> each.rule() + ": " + each.reason()).toList());
        Hands.pick(Widgets.find(Combo.class, "findings.state"), "Ignored");
        String state = cell(row("web@1", FindingColumn.RULE, CVE), FindingColumn.STATE);
        assertTrue(state.startsWith("ignored: behind a wall ("), state);
        Screenshot.take("findings-ignored");
        // rows are still put in order when the filter's come in
        Window.idle();
        Hands.choose(row("web@1", FindingColumn.RULE, CVE), "Heed Again");
        Await.until("nothing is ignored", () -> found.getItemCount() == 0);
        assertEquals(0, new IgnoredFindings(LibrarySession.current().engine()).all(Monitor.NONE).size());
        Hands.pick(Widgets.find(Combo.class, "findings.state"), "Open");
        row("web@1", FindingColumn.RULE, CVE);
    }

    /** What others decide while a person chooses from the menu does not take the row from under it. */
    @Test
    void rowsWaitUntilTheMenuIsClosed() throws IOException {
        scanAll();
        TreeItem secret = row("db@1", FindingColumn.WHERE, "/srv/key");
        Hands.rightClick(secret);
        Await.until("the menu is open", () -> found.getMenu().isVisible());
        List<Finding> keys = results().rows().stream().filter(row -> row.version().label().equals("db@1")).map(FindingRow::finding)
                .filter(finding -> finding.where().equals("/srv/key")).toList();
        IgnoredFindings decided = new IgnoredFindings(LibrarySession.current().engine());
        decided.ignore(keys, "for a test", Monitor.NONE);
        LibrarySession.current().refresh();
        Await.until("it is known", () -> !results().ignored().isEmpty());
        Window.idle();
        assertEquals("/srv/key", cell(secret, FindingColumn.WHERE));
        Screenshot.take("findings-menu");
        Hands.press(SWT.ESC);
        awaitGone(FindingColumn.WHERE, "/srv/key");
        decided.heed(keys.stream().map(Finding::key).toList(), Monitor.NONE);
        LibrarySession.current().refresh();
        row("db@1", FindingColumn.WHERE, "/srv/key");
    }

    /** A scan goes on when its view is closed; who opens the view again sees what it found, and not what one before it did. */
    @Test
    void whatIsFoundWhileTheViewIsClosedIsShownLater() {
        scanAll();
        Job.getJobManager().suspend();
        try {
            Hands.click(Widgets.tool(SCAN));
            set("scan.secrets", true);
            set("scan.malware", false);
            set("scan.vulnerabilities", false);
            Dialogs.awaitButton(IDialogConstants.OK_ID, true);
            Hands.click(Dialogs.button("Scan"));
            Dialogs.awaitClosed();
            Ui.run(() -> Window.page().hideView(Window.page().findView(FindingsView.ID)));
        } finally {
            Job.getJobManager().resume();
        }
        Window.idle();
        show();
        assertFalse(results().request().vulnerabilities());
        assertTrue(results().rows().stream().anyMatch(row -> row.finding().where().equals("/srv/key")));
    }

    private static ScanResults results() {
        return Ui.get(() -> ((FindingsView) Window.page().findView(FindingsView.ID)).results());
    }

    /** Of one row, or of a whole group. */
    @Test
    void whatIsSelectedStaysSoInAnotherOrder() {
        scanAll();
        Hands.click(row("web@1", FindingColumn.WHERE, "/srv/key"));
        Hands.click(Ui.get(() -> found.getColumn(FindingColumn.KIND.ordinal())));
        Window.idle();
        assertEquals(List.of("web@1 /srv/key"), selected());
        Hands.click(Widgets.tool(BY_FINDING));
        Await.until("the key of both is one group", () -> rows(found).contains("private-key (2)"));
        Hands.click(Rows.find(found, "private-key (2)"));
        Hands.click(Ui.get(() -> found.getColumn(FindingColumn.KIND.ordinal())));
        Window.idle();
        assertEquals(List.of("db@1 /srv/key", "web@1 /srv/key"), selected().stream().sorted().toList());
        Hands.click(Ui.get(() -> found.getColumn(FindingColumn.KIND.ordinal())));
    }

    /** What Ctrl+C copies of the rows that are selected. */
    private List<String> selected() {
        Hands.press('c', SWT.CTRL);
        return Window.clipboard().lines().map(line -> line.split("\t", -1))
                .map(cells -> cells[FindingColumn.VERSION.ordinal()] + " " + cells[FindingColumn.WHERE.ordinal()]).toList();
    }

    @Test
    void whatWasFoundIsOpenedShownAndCopied() {
        scanAll();
        Hands.open(row("web@1", FindingColumn.WHERE, "/srv/key"));
        StyledText text = Widgets.find(StyledText.class, "file.text");
        Await.until("the file is read", () -> text.getText().startsWith("-----BEGIN OPENSSH"));
        Hands.choose(row("web@1", FindingColumn.WHERE, "/srv/key"), "Show in Files");
        Table entries = Widgets.find(Table.class, "files.table");
        Await.until("the file is selected in its folder", () -> "key".equals(Rows.selected(entries)));
        Hands.click(row("web@1", FindingColumn.RULE, CVE));
        Hands.press('c', SWT.CTRL);
        Await.until("the row is copied", () -> {
            String copied = String.valueOf(Window.clipboard());
            return copied.startsWith("critical\tVulnerability\t" + CVE + "\t") && copied.contains("\topenssl 3.0.9-1\tweb@1\t3.0.11-1\topen");
        });
    }

    @Test
    void whatWasFoundIsTakenOutAndSaved() throws IOException {
        scanAll();
        Hands.choose(row("web@1", FindingColumn.WHERE, "/srv/key"), "Save Change Set\u2026");
        Path changes = folder.resolve("clean.changes");
        Hands.fill(Widgets.find(Text.class, "changes.target"), changes.toString());
        Screenshot.take("findings-changes");
        Hands.click(Dialogs.finish());
        Dialogs.awaitClosed();
        Widgets.find(Label.class, "notice.text");
        String text = Files.readString(changes);
        assertTrue(text.contains("\nremove /srv/key\n"), text);
        Hands.click(Widgets.find(ToolItem.class, "notice.close"));

        Hands.choose(row("web@1", FindingColumn.WHERE, "/srv/key"), "Update\u2026");
        Await.until("the changes are those that take it out", () -> Widgets.all(Button.class).stream()
                .anyMatch(button -> button.getShell().getText().equals("Update")));
        Screenshot.take("findings-update");
        Hands.click(Dialogs.cancel());
        Dialogs.awaitClosed();

        Hands.click(Widgets.tool(SAVE));
        Hands.pick(Widgets.find(Combo.class, "report.format"), "JSON \u2013 everything, for programs");
        Path report = folder.resolve("findings.json");
        Hands.fill(Widgets.find(Text.class, "report.target"), report.toString());
        Hands.click(Dialogs.finish());
        Dialogs.awaitClosed();
        Widgets.find(Label.class, "notice.text");
        assertEquals("web@1", Tools.run("jq", "-r", ".[] | select(.findings[] | .rule == \"" + CVE + "\") | .version",
                report.toString()).strip());
        assertEquals("2", Tools.run("jq", "[.[].findings[] | select(.path == \"/srv/key\")] | length", report.toString()).strip());
    }

    /** Whoever scanned, with whatever program: the view tells it without scanning. */
    @Test
    void whatIsKnownIsShownWithoutAScan() throws IOException {
        Path other = folder.resolve("known");
        Window.open(other.resolve("library"), folder.resolve("web.raw"), "web");
        show();
        Widgets.find(Button.class, "findings.scan");
        new ScanSecrets(LibrarySession.current().engine(), new ChosenVersions(List.of(), false)).call((_, _) -> {
            // it is kept in the catalog
        }, Monitor.NONE);
        Window.open(other.resolve("library"));
        show();
        found = Widgets.find(Tree.class, "findings.tree");
        row("web@1", FindingColumn.WHERE, "/srv/key");
        String description = Ui.get(() -> ((FindingsView) Window.page().findView(FindingsView.ID)).getContentDescription());
        assertTrue(description.endsWith("known from earlier scans"), description);
        Screenshot.take("findings-known");

        Window.add(folder.resolve("db.raw"), "db");
        Label remark = Widgets.find(Label.class, "findings.remark");
        Await.until("it is told that one was not looked at", () -> remark.getText().startsWith("One newest version has contents"));
        row("web@1", FindingColumn.WHERE, "/srv/key");
    }

    static boolean hasClamScan() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).anyMatch(each -> Files.isExecutable(Path.of(each, "clamscan")));
    }

    @Test
    @EnabledIf("hasClamScan")
    void malwareIsPutIntoQuarantine() throws IOException {
        Path signatures = Files.createDirectories(folder.resolve("signatures"));
        Path eicar = Files.writeString(folder.resolve("eicar"), EICAR);
        String sum = Tools.run("md5sum", eicar.toString()).split(" ")[0];
        Files.writeString(signatures.resolve("own.hdb"), sum + ":" + EICAR.length() + ":Eicar.Test\n");
        Hands.click(Widgets.tool(SCAN));
        set("scan.secrets", false);
        set("scan.malware", true);
        set("scan.vulnerabilities", false);
        Hands.fill(Widgets.find(Text.class, "scan.signatures"), folder.resolve("nothing").toString());
        Dialogs.awaitButton(IDialogConstants.OK_ID, false);
        Screenshot.take("findings-scan-wrong");
        Hands.fill(Widgets.find(Text.class, "scan.signatures"), signatures.toString());
        Dialogs.awaitButton(IDialogConstants.OK_ID, true);
        Hands.click(Dialogs.button("Scan"));
        Dialogs.awaitClosed();
        found = Widgets.find(Tree.class, "findings.tree");
        TreeItem infected = row("web@1", FindingColumn.WHERE, "/srv/eicar");
        assertEquals("Malware", cell(infected, FindingColumn.KIND));
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

    @Test
    void anEmptyLibrarySaysWhatToDo() {
        Window.open(folder.resolve("empty"));
        show();
        Widgets.find(Button.class, "findings.import");
        ToolItem save = Widgets.tool(SAVE);
        assertFalse(Ui.get(save::isEnabled));
        Screenshot.take("findings-empty");
    }
}
