// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.mirage.disk.DiskFormat;
import org.mirage.engine.VersionName;
import org.mirage.model.Disk;
import org.mirage.model.MiragePackage;
import org.mirage.model.Version;
import org.mirage.ui.Keys;
import org.mirage.ui.format.CountText;
import org.mirage.ui.widgets.TargetCheck;
import org.mirage.ui.widgets.TargetField;

/** Disk, format and file of an export. */
final class ExportPage extends WizardPage {

    private static final String LAST_FORMAT = "format"; //$NON-NLS-1$

    private final Version version;
    private Combo disk;
    private Combo format;
    private TargetField target;

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
        setTitle(Messages.ExportPage_title);
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).spacing(8, 8).applyTo(page);
        new Label(page, SWT.NONE).setText(Messages.ExportPage_disk);
        disk = combo(page, "export.disk"); //$NON-NLS-1$
        new Label(page, SWT.NONE).setText(Messages.ExportPage_format);
        format = combo(page, "export.format"); //$NON-NLS-1$
        format.setItems(ExportFormat.labels());
        format.select(lastFormat());
        target = new TargetField(page, "export", getDialogSettings(), this::check); //$NON-NLS-1$
        setControl(page);
        showDisks();
        version.eAdapters().add(follower);
        page.addDisposeListener(event -> version.eAdapters().remove(follower));
        suggest();
    }

    private Combo combo(Composite page, String key) {
        Combo combo = Keys.mark(new Combo(page, SWT.READ_ONLY), key);
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> suggest()));
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(combo);
        return combo;
    }

    /** The list of disks may come in later; until then there is the first. */
    private void showDisks() {
        if (version.getDisks().isEmpty()) {
            disk.setItems(NLS.bind(Messages.ExportPage_oneDisk, 1, CountText.size(version.getDiskBytes())));
        } else {
            disk.setItems(version.getDisks().stream().map(ExportPage::name).toArray(String[]::new));
        }
        disk.select(0);
        disk.setEnabled(disk.getItemCount() > 1);
    }

    private static String name(Disk one) {
        return NLS.bind(Messages.ExportPage_oneDisk, one.getIndex() + 1, CountText.size(one.getSize()));
    }

    private int lastFormat() {
        String last = getDialogSettings().get(LAST_FORMAT);
        for (ExportFormat one : ExportFormat.values()) {
            if (one.name().equals(last)) {
                return one.ordinal();
            }
        }
        return ExportFormat.QCOW2.ordinal();
    }

    /** Names the file after what is chosen unless a person named it. */
    private void suggest() {
        String part = disk.getItemCount() > 1 ? "-disk" + (disk() + 1) : ""; //$NON-NLS-1$ //$NON-NLS-2$
        target.suggest(version.getImage().getName() + "-" + version.getNumber() + part + format().ending()); //$NON-NLS-1$
        check();
    }

    private void check() {
        TargetCheck check = target.check();
        String remark = check.problem() == null && check.remark() == null ? wrongEnding() : check.remark();
        setErrorMessage(check.problem());
        setMessage(remark != null ? remark : Messages.ExportPage_text, remark != null ? IMessageProvider.WARNING : IMessageProvider.NONE);
        setPageComplete(check.problem() == null);
    }

    private String wrongEnding() {
        Optional<DiskFormat> promised = DiskFormat.byEnding(target());
        return promised.isPresent() && promised.get() != format().format
                ? NLS.bind(Messages.ExportPage_ending, promised.get(), format().format) : null;
    }

    /** What next time begins with. */
    void remember() {
        IDialogSettings settings = getDialogSettings();
        target.remember();
        settings.put(LAST_FORMAT, format().name());
    }

    VersionName version() {
        return new VersionName(version.getImage().getName(), version.getNumber());
    }

    int disk() {
        return Math.max(0, disk.getSelectionIndex());
    }

    ExportFormat format() {
        return ExportFormat.values()[format.getSelectionIndex()];
    }

    Path target() {
        return target.target();
    }
}
