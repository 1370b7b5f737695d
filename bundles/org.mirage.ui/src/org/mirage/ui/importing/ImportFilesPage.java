// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.mirage.ui.Keys;
import org.mirage.ui.jobs.ReadJob;
import org.mirage.ui.widgets.PathField;

/** First page: the files, in the order of the machine's disks. */
final class ImportFilesPage extends WizardPage {

    private final ImportChoice choice;
    private final List<Path> first;
    private ImageFileTable table;
    private Button oneMachine;
    private Label contents;
    private FormatQuestion question;
    private ForeignQuestion foreign;

    ImportFilesPage(ImportChoice choice, List<Path> first) {
        super("files"); //$NON-NLS-1$
        this.choice = choice;
        this.first = first;
        setTitle(Messages.ImportFilesPage_title);
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(page);
        table = new ImageFileTable(page, choice, this::changed, this::add);
        GridDataFactory.fillDefaults().grab(true, true).hint(480, 100).applyTo(table.control());
        new ImageFileButtons(page, table, getDialogSettings(), this::add);
        contents = Keys.mark(new Label(page, SWT.WRAP), "import.contents"); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(420, SWT.DEFAULT).exclude(true).applyTo(contents);
        PathField path = new PathField(page, "import.path", Messages.ImportFilesPage_path, this::add); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(path.control());
        oneMachine = Keys.mark(new Button(page, SWT.CHECK), "import.oneMachine"); //$NON-NLS-1$
        oneMachine.setText(Messages.ImportFilesPage_oneMachine);
        oneMachine.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            choice.setOneMachine(oneMachine.getSelection());
            changed();
        }));
        GridDataFactory.fillDefaults().span(2, 1).applyTo(oneMachine);
        question = new FormatQuestion(page, choice, this::check);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(question);
        foreign = new ForeignQuestion(page, choice, this::check);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(foreign);
        setControl(page);
        setPageComplete(false);
        add(first);
        changed();
    }

    /** Adds files that are not there yet, and looks at them. */
    private void add(List<Path> paths) {
        for (Path path : paths) {
            if (choice.has(path)) {
                continue;
            }
            ImageFile file = new ImageFile(path);
            choice.files().add(file);
            ReadJob.run(path.toString(), table.control(), monitor -> {
                file.inspect();
                return this::changed;
            });
        }
        changed();
    }

    private void changed() {
        boolean several = choice.files().size() > 1 && choice.files().stream().noneMatch(file -> Files.isDirectory(file.path()));
        oneMachine.setEnabled(several);
        if (!several) {
            oneMachine.setSelection(false);
            choice.setOneMachine(false);
        }
        table.refresh();
        question.show();
        foreign.show();
        showContents();
        check();
    }

    /** Says what the appliances hold. */
    private void showContents() {
        String text = choice.files().stream().map(ImageFile::contents).filter(one -> !one.isEmpty())
                .collect(Collectors.joining("\n")); //$NON-NLS-1$
        contents.setText(text.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
        contents.setVisible(!text.isEmpty());
        ((GridData) contents.getLayoutData()).exclude = text.isEmpty();
        contents.getParent().layout();
    }

    private void check() {
        String problem = choice.files().stream().map(ImageFile::problem).filter(text -> !text.isEmpty()).findFirst().orElse(null);
        boolean undecided = choice.format() == null && choice.files().stream().anyMatch(ImageFile::disagrees);
        boolean forbidden = choice.allowed().isEmpty() && choice.files().stream().anyMatch(file -> !file.foreign().isEmpty());
        setErrorMessage(problem);
        if (undecided || forbidden) {
            setMessage(undecided ? Messages.ImportFilesPage_decide : Messages.ImportFilesPage_allow, IMessageProvider.WARNING);
        } else {
            setMessage(choice.files().isEmpty() ? Messages.ImportFilesPage_add : Messages.ImportFilesPage_ready);
        }
        setPageComplete(!choice.files().isEmpty() && Objects.isNull(problem) && !undecided && !forbidden);
    }
}
