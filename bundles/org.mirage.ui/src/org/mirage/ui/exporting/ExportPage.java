// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.mirage.engine.ExportDisk;
import org.mirage.engine.ExportForm;
import org.mirage.engine.MirageException;
import org.mirage.engine.VersionName;
import org.mirage.engine.exporting.packing.Compression;
import org.mirage.engine.output.Output;
import org.mirage.engine.output.OutputFormat;
import org.mirage.engine.output.OutputFormats;
import org.mirage.engine.presets.Preset;
import org.mirage.engine.presets.Presets;
import org.mirage.model.Disk;
import org.mirage.model.MiragePackage;
import org.mirage.model.Version;
import org.mirage.ui.Keys;
import org.mirage.ui.format.CountText;
import org.mirage.ui.widgets.TargetCheck;
import org.mirage.ui.widgets.TargetField;

/** For which hypervisor, or which disks in which format, and where. */
final class ExportPage extends WizardPage {

    private static final String LAST_PRESET = "preset"; //$NON-NLS-1$
    private static final String LAST_FORMAT = "format"; //$NON-NLS-1$
    private static final String LAST_COMPRESSION = "compression"; //$NON-NLS-1$
    private static final int TABLE_WIDTH = 620;

    private final Version version;
    /** What its image was called when it was chosen. */
    private final String image;
    private PresetTable presets;
    private Combo disk;
    private Combo format;
    private TargetField target;
    private Composite more;
    private FormatSettings settings;
    private MachineFields machine;
    private DiskSizeField diskSize;
    private BootFields boot;

    private final AdapterImpl follower = new AdapterImpl() {
        @Override
        public void notifyChanged(Notification notification) {
            if (notification.getFeature() == MiragePackage.Literals.VERSION__DETAILED) {
                showDisks();
            }
        }
    };

    ExportPage(Version version) {
        super("export"); //$NON-NLS-1$
        this.version = version;
        image = version.getImage().getName();
        setTitle(Messages.ExportPage_title);
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).spacing(8, 8).applyTo(page);
        presets = new PresetTable(page, this::presetChosen);
        GridDataFactory.fillDefaults().grab(true, true).span(3, 1).hint(TABLE_WIDTH, SWT.DEFAULT).minSize(SWT.DEFAULT, 80).applyTo(presets.control());
        new Label(page, SWT.NONE).setText(Messages.ExportPage_disk);
        disk = combo(page, "export.disk", this::suggest); //$NON-NLS-1$
        new Label(page, SWT.NONE).setText(Messages.ExportPage_format);
        format = combo(page, "export.format", this::formatChosen); //$NON-NLS-1$
        format.setItems(ExportFormat.labels());
        target = new TargetField(page, "export", getDialogSettings(), this::check); //$NON-NLS-1$
        Button opener = Keys.mark(new Button(page, SWT.TOGGLE), "export.more"); //$NON-NLS-1$
        opener.setText(Messages.ExportPage_more);
        GridDataFactory.swtDefaults().span(3, 1).applyTo(opener);
        more = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(8, 10).applyTo(more);
        GridDataFactory.fillDefaults().grab(true, false).span(3, 1).exclude(true).applyTo(more);
        more.setVisible(false);
        settings = new FormatSettings(more, this::suggest);
        machine = new MachineFields(more);
        diskSize = new DiskSizeField(more, this::check);
        boot = new BootFields(more, this::check);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(boot.control());
        opener.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> showSettings(opener.getSelection())));
        setControl(page);
        showDisks();
        version.eAdapters().add(follower);
        page.addDisposeListener(event -> version.eAdapters().remove(follower));
        restore();
    }

    private static Combo combo(Composite page, String key, Runnable chosen) {
        Combo combo = Keys.mark(new Combo(page, SWT.READ_ONLY), key);
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> chosen.run()));
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(combo);
        return combo;
    }

    private void restore() {
        IDialogSettings last = getDialogSettings();
        String preset = last.get(LAST_PRESET);
        presets.select(preset == null ? Presets.ALL.getFirst().name() : preset);
        Preset chosen = presets.preset();
        String name = last.get(LAST_FORMAT);
        showFormat(chosen != null ? output(chosen) : plain(OutputFormats.named(name == null ? "" : name) //$NON-NLS-1$
                .orElse(OutputFormats.ALL.getFirst())));
        settings.packing(last.get(LAST_COMPRESSION), chosen == null);
        suggest();
    }

    private void presetChosen() {
        Preset preset = presets.preset();
        showFormat(preset != null ? output(preset) : plain(format().format));
        packingFits();
        suggest();
    }

    private void formatChosen() {
        presets.select(""); //$NON-NLS-1$
        showFormat(plain(format().format));
        packingFits();
        suggest();
    }

    /** Nothing is packed that nobody would take so. */
    private void packingFits() {
        Compression now = settings.compression();
        settings.packing(now == null ? null : now.ending(), presets.preset() == null && format() != ExportFormat.OVA);
    }

    private void showFormat(Output output) {
        format.select(ExportFormat.of(output.format()).ordinal());
        settings.show(output);
        settings.control().requestLayout();
        machine.enable(presets.preset() != null || format() == ExportFormat.OVA);
        if (more.isVisible()) {
            makeRoom();
        }
    }

    private static Output output(Preset preset) {
        try {
            return preset.output();
        } catch (MirageException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Output plain(OutputFormat format) {
        try {
            return Output.of(format, Map.of());
        } catch (MirageException e) {
            throw new IllegalStateException(e);
        }
    }

    private void showSettings(boolean shown) {
        ((GridData) more.getLayoutData()).exclude = !shown;
        more.setVisible(shown);
        more.requestLayout();
        makeRoom();
    }

    /**
     * The window becomes as large as all that is shown, as far as the screen goes: then the list of hypervisors scrolls. It never
     * becomes smaller again: what a person made of it stays.
     */
    private void makeRoom() {
        Shell shell = getShell();
        Point needed = shell.computeSize(SWT.DEFAULT, SWT.DEFAULT, true);
        Rectangle now = shell.getBounds();
        Rectangle screen = shell.getMonitor().getClientArea();
        int width = Math.min(Math.max(now.width, needed.x), screen.width);
        int height = Math.min(Math.max(now.height, needed.y), screen.height);
        shell.setBounds(Math.max(screen.x, Math.min(now.x, screen.x + screen.width - width)),
                Math.max(screen.y, Math.min(now.y, screen.y + screen.height - height)), width, height);
    }

    /** The list of disks may come in later; until then there is the first. */
    private void showDisks() {
        if (version.getDisks().isEmpty()) {
            disk.setItems(NLS.bind(Messages.ExportPage_oneDisk, 1, CountText.size(version.getDiskBytes())));
        } else {
            disk.setItems(version.getDisks().stream().map(ExportPage::name).toArray(String[]::new));
        }
        if (disk.getItemCount() > 1) {
            disk.add(NLS.bind(Messages.ExportPage_allDisks, disk.getItemCount()), 0);
        }
        disk.select(0);
        disk.setEnabled(disk.getItemCount() > 1);
    }

    /** One that was deleted meanwhile is in no image; that it is gone is said by what reads it. */
    private VersionName name() {
        return new VersionName(version.getImage() == null ? image : version.getImage().getName(), version.getNumber());
    }

    private static String name(Disk one) {
        return NLS.bind(Messages.ExportPage_oneDisk, one.getIndex() + 1, CountText.size(one.getSize()));
    }

    /** Names the file after what is chosen unless a person named it. */
    private void suggest() {
        String part = disk() != ExportDisk.ALL ? "-disk" + (disk() + 1) : ""; //$NON-NLS-1$ //$NON-NLS-2$
        String packed = settings.compression() == null ? "" : "." + settings.compression().ending(); //$NON-NLS-1$ //$NON-NLS-2$
        target.suggest(name().image() + "-" + version.getNumber() + part + format().ending() + packed); //$NON-NLS-1$
        check();
    }

    private void check() {
        TargetCheck check = target.check();
        String problem = check.problem() != null ? check.problem() : settingsProblem();
        String remark = problem == null && check.remark() == null ? wrongEnding() : check.remark();
        new TargetCheck(problem, remark).tell(this, Messages.ExportPage_text);
    }

    private String settingsProblem() {
        try {
            Output output = settings.output();
            Preset preset = presets.preset();
            if (preset != null && !preset.takes(output)) {
                return NLS.bind(Messages.ExportPage_unread, preset.title());
            }
            return diskSize.problem() != null ? diskSize.problem() : boot.problem(settings.compression() != null);
        } catch (MirageException e) {
            return e.getMessage();
        }
    }

    private String wrongEnding() {
        Optional<OutputFormat> promised = OutputFormats.byEnding(OutputFormats.unpacked(target()));
        return promised.isPresent() && promised.get() != format().format
                ? NLS.bind(Messages.ExportPage_ending, promised.get().name(), format().format.name()) : null;
    }

    /** What next time begins with. */
    void remember() {
        IDialogSettings last = getDialogSettings();
        target.remember();
        last.put(LAST_PRESET, presets.preset() == null ? "" : presets.preset().name()); //$NON-NLS-1$
        last.put(LAST_FORMAT, format().format.name());
        last.put(LAST_COMPRESSION, settings.compression() == null ? null : settings.compression().ending());
    }

    /** What a person wants; the page is complete. */
    ExportChoice choice() {
        try {
            ExportForm form = ExportForm.PLAIN.output(settings.output()).preset(presets.preset()).compression(settings.compression())
                    .machine(machine.choice()).diskSize(diskSize.bytes());
            return new ExportChoice(name(), disk(), form, boot.pattern(), target());
        } catch (MirageException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the machine is for a hypervisor that is known. */
    boolean isForHypervisor() {
        return presets.preset() != null;
    }

    /** Whether the machine can be given a seed disk. */
    boolean takesSeed() {
        return presets.preset() == null || presets.preset().takesSeed();
    }

    private int disk() {
        boolean one = disk.getItemCount() <= 1;
        return one || disk.getSelectionIndex() <= 0 ? ExportDisk.ALL : disk.getSelectionIndex() - 1;
    }

    private ExportFormat format() {
        return ExportFormat.values()[format.getSelectionIndex()];
    }

    Path target() {
        return target.target();
    }
}
