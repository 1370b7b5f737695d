// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model.util;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;

import org.eclipse.emf.ecore.util.Switch;

import org.mirage.model.*;

/**
 * The <b>Switch</b> for the model's inheritance hierarchy.
 * It supports the call {@link #doSwitch(EObject) doSwitch(object)}
 * to invoke the <code>caseXXX</code> method for each class of the model,
 * starting with the actual class of the object
 * and proceeding up the inheritance hierarchy
 * until a non-null result is returned,
 * which is the result of the switch.
 * @see org.mirage.model.MiragePackage
 * @generated
 */
public class MirageSwitch<T> extends Switch<T> {
	/**
	 * The cached model package
	 * @generated
	 */
	protected static MiragePackage modelPackage;

	/**
	 * Creates an instance of the switch.
	 * @generated
	 */
	public MirageSwitch() {
		if (modelPackage == null) {
			modelPackage = MiragePackage.eINSTANCE;
		}
	}

	/**
	 * Checks whether this is a switch for the given package.
	 * @param ePackage the package in question.
	 * @return whether this is a switch for the given package.
	 * @generated
	 */
	@Override
	protected boolean isSwitchFor(EPackage ePackage) {
		return ePackage == modelPackage;
	}

	/**
	 * Calls <code>caseXXX</code> for each class of the model until one returns a non null result; it yields that result.
	 * @return the first non-null result returned by a <code>caseXXX</code> call.
	 * @generated
	 */
	@Override
	protected T doSwitch(int classifierID, EObject theEObject) {
		switch (classifierID) {
			case MiragePackage.LIBRARY: {
				Library library = (Library)theEObject;
				T result = caseLibrary(library);
				if (result == null) result = defaultCase(theEObject);
				return result;
			}
			case MiragePackage.IMAGE: {
				Image image = (Image)theEObject;
				T result = caseImage(image);
				if (result == null) result = defaultCase(theEObject);
				return result;
			}
			case MiragePackage.VERSION: {
				Version version = (Version)theEObject;
				T result = caseVersion(version);
				if (result == null) result = defaultCase(theEObject);
				return result;
			}
			case MiragePackage.DISK: {
				Disk disk = (Disk)theEObject;
				T result = caseDisk(disk);
				if (result == null) result = defaultCase(theEObject);
				return result;
			}
			case MiragePackage.PARTITION: {
				Partition partition = (Partition)theEObject;
				T result = casePartition(partition);
				if (result == null) result = defaultCase(theEObject);
				return result;
			}
			case MiragePackage.VOLUME: {
				Volume volume = (Volume)theEObject;
				T result = caseVolume(volume);
				if (result == null) result = defaultCase(theEObject);
				return result;
			}
			case MiragePackage.CHANGE_SET: {
				ChangeSet changeSet = (ChangeSet)theEObject;
				T result = caseChangeSet(changeSet);
				if (result == null) result = defaultCase(theEObject);
				return result;
			}
			case MiragePackage.CHANGE_PARAMETER: {
				ChangeParameter changeParameter = (ChangeParameter)theEObject;
				T result = caseChangeParameter(changeParameter);
				if (result == null) result = defaultCase(theEObject);
				return result;
			}
			case MiragePackage.EDIT: {
				Edit edit = (Edit)theEObject;
				T result = caseEdit(edit);
				if (result == null) result = defaultCase(theEObject);
				return result;
			}
			case MiragePackage.PATH_EDIT: {
				PathEdit pathEdit = (PathEdit)theEObject;
				T result = casePathEdit(pathEdit);
				if (result == null) result = caseEdit(pathEdit);
				if (result == null) result = defaultCase(theEObject);
				return result;
			}
			case MiragePackage.EXPECTATION: {
				Expectation expectation = (Expectation)theEObject;
				T result = caseExpectation(expectation);
				if (result == null) result = defaultCase(theEObject);
				return result;
			}
			case MiragePackage.ENTRY_METADATA: {
				EntryMetadata entryMetadata = (EntryMetadata)theEObject;
				T result = caseEntryMetadata(entryMetadata);
				if (result == null) result = defaultCase(theEObject);
				return result;
			}
			case MiragePackage.ATTRIBUTE_SETTING: {
				AttributeSetting attributeSetting = (AttributeSetting)theEObject;
				T result = caseAttributeSetting(attributeSetting);
				if (result == null) result = defaultCase(theEObject);
				return result;
			}
			case MiragePackage.FILE_CONTENT: {
				FileContent fileContent = (FileContent)theEObject;
				T result = caseFileContent(fileContent);
				if (result == null) result = defaultCase(theEObject);
				return result;
			}
			case MiragePackage.STORED_CONTENT: {
				StoredContent storedContent = (StoredContent)theEObject;
				T result = caseStoredContent(storedContent);
				if (result == null) result = caseFileContent(storedContent);
				if (result == null) result = defaultCase(theEObject);
				return result;
			}
			case MiragePackage.TEXT_CONTENT: {
				TextContent textContent = (TextContent)theEObject;
				T result = caseTextContent(textContent);
				if (result == null) result = caseFileContent(textContent);
				if (result == null) result = defaultCase(theEObject);
				return result;
			}
			case MiragePackage.DISK_CONTENT: {
				DiskContent diskContent = (DiskContent)theEObject;
				T result = caseDiskContent(diskContent);
				if (result == null) result = caseFileContent(diskContent);
				if (result == null) result = defaultCase(theEObject);
				return result;
			}
			case MiragePackage.VERSION_CONTENT: {
				VersionContent versionContent = (VersionContent)theEObject;
				T result = caseVersionContent(versionContent);
				if (result == null) result = caseFileContent(versionContent);
				if (result == null) result = defaultCase(theEObject);
				return result;
			}
			case MiragePackage.PUT_EDIT: {
				PutEdit putEdit = (PutEdit)theEObject;
				T result = casePutEdit(putEdit);
				if (result == null) result = casePathEdit(putEdit);
				if (result == null) result = caseEdit(putEdit);
				if (result == null) result = defaultCase(theEObject);
				return result;
			}
			case MiragePackage.PUT_TREE_EDIT: {
				PutTreeEdit putTreeEdit = (PutTreeEdit)theEObject;
				T result = casePutTreeEdit(putTreeEdit);
				if (result == null) result = casePathEdit(putTreeEdit);
				if (result == null) result = caseEdit(putTreeEdit);
				if (result == null) result = defaultCase(theEObject);
				return result;
			}
			case MiragePackage.REMOVE_EDIT: {
				RemoveEdit removeEdit = (RemoveEdit)theEObject;
				T result = caseRemoveEdit(removeEdit);
				if (result == null) result = casePathEdit(removeEdit);
				if (result == null) result = caseEdit(removeEdit);
				if (result == null) result = defaultCase(theEObject);
				return result;
			}
			case MiragePackage.RENAME_EDIT: {
				RenameEdit renameEdit = (RenameEdit)theEObject;
				T result = caseRenameEdit(renameEdit);
				if (result == null) result = casePathEdit(renameEdit);
				if (result == null) result = caseEdit(renameEdit);
				if (result == null) result = defaultCase(theEObject);
				return result;
			}
			case MiragePackage.LINK_EDIT: {
				LinkEdit linkEdit = (LinkEdit)theEObject;
				T result = caseLinkEdit(linkEdit);
				if (result == null) result = casePathEdit(linkEdit);
				if (result == null) result = caseEdit(linkEdit);
				if (result == null) result = defaultCase(theEObject);
				return result;
			}
			case MiragePackage.METADATA_EDIT: {
				MetadataEdit metadataEdit = (MetadataEdit)theEObject;
				T result = caseMetadataEdit(metadataEdit);
				if (result == null) result = casePathEdit(metadataEdit);
				if (result == null) result = caseEdit(metadataEdit);
				if (result == null) result = defaultCase(theEObject);
				return result;
			}
			case MiragePackage.TEXT_EDIT: {
				TextEdit textEdit = (TextEdit)theEObject;
				T result = caseTextEdit(textEdit);
				if (result == null) result = casePathEdit(textEdit);
				if (result == null) result = caseEdit(textEdit);
				if (result == null) result = defaultCase(theEObject);
				return result;
			}
			case MiragePackage.REPLACE_TEXT_EDIT: {
				ReplaceTextEdit replaceTextEdit = (ReplaceTextEdit)theEObject;
				T result = caseReplaceTextEdit(replaceTextEdit);
				if (result == null) result = caseTextEdit(replaceTextEdit);
				if (result == null) result = casePathEdit(replaceTextEdit);
				if (result == null) result = caseEdit(replaceTextEdit);
				if (result == null) result = defaultCase(theEObject);
				return result;
			}
			case MiragePackage.SET_KEY_EDIT: {
				SetKeyEdit setKeyEdit = (SetKeyEdit)theEObject;
				T result = caseSetKeyEdit(setKeyEdit);
				if (result == null) result = caseTextEdit(setKeyEdit);
				if (result == null) result = casePathEdit(setKeyEdit);
				if (result == null) result = caseEdit(setKeyEdit);
				if (result == null) result = defaultCase(theEObject);
				return result;
			}
			case MiragePackage.DROP_KEY_EDIT: {
				DropKeyEdit dropKeyEdit = (DropKeyEdit)theEObject;
				T result = caseDropKeyEdit(dropKeyEdit);
				if (result == null) result = caseTextEdit(dropKeyEdit);
				if (result == null) result = casePathEdit(dropKeyEdit);
				if (result == null) result = caseEdit(dropKeyEdit);
				if (result == null) result = defaultCase(theEObject);
				return result;
			}
			case MiragePackage.INSERT_LINE_EDIT: {
				InsertLineEdit insertLineEdit = (InsertLineEdit)theEObject;
				T result = caseInsertLineEdit(insertLineEdit);
				if (result == null) result = caseTextEdit(insertLineEdit);
				if (result == null) result = casePathEdit(insertLineEdit);
				if (result == null) result = caseEdit(insertLineEdit);
				if (result == null) result = defaultCase(theEObject);
				return result;
			}
			case MiragePackage.DROP_LINE_EDIT: {
				DropLineEdit dropLineEdit = (DropLineEdit)theEObject;
				T result = caseDropLineEdit(dropLineEdit);
				if (result == null) result = caseTextEdit(dropLineEdit);
				if (result == null) result = casePathEdit(dropLineEdit);
				if (result == null) result = caseEdit(dropLineEdit);
				if (result == null) result = defaultCase(theEObject);
				return result;
			}
			case MiragePackage.PATCH_EDIT: {
				PatchEdit patchEdit = (PatchEdit)theEObject;
				T result = casePatchEdit(patchEdit);
				if (result == null) result = caseTextEdit(patchEdit);
				if (result == null) result = casePathEdit(patchEdit);
				if (result == null) result = caseEdit(patchEdit);
				if (result == null) result = defaultCase(theEObject);
				return result;
			}
			case MiragePackage.HOST_NAME_EDIT: {
				HostNameEdit hostNameEdit = (HostNameEdit)theEObject;
				T result = caseHostNameEdit(hostNameEdit);
				if (result == null) result = caseEdit(hostNameEdit);
				if (result == null) result = defaultCase(theEObject);
				return result;
			}
			case MiragePackage.TIME_ZONE_EDIT: {
				TimeZoneEdit timeZoneEdit = (TimeZoneEdit)theEObject;
				T result = caseTimeZoneEdit(timeZoneEdit);
				if (result == null) result = caseEdit(timeZoneEdit);
				if (result == null) result = defaultCase(theEObject);
				return result;
			}
			case MiragePackage.LOCALE_EDIT: {
				LocaleEdit localeEdit = (LocaleEdit)theEObject;
				T result = caseLocaleEdit(localeEdit);
				if (result == null) result = caseEdit(localeEdit);
				if (result == null) result = defaultCase(theEObject);
				return result;
			}
			case MiragePackage.USER_EDIT: {
				UserEdit userEdit = (UserEdit)theEObject;
				T result = caseUserEdit(userEdit);
				if (result == null) result = caseEdit(userEdit);
				if (result == null) result = defaultCase(theEObject);
				return result;
			}
			case MiragePackage.ADD_USER_EDIT: {
				AddUserEdit addUserEdit = (AddUserEdit)theEObject;
				T result = caseAddUserEdit(addUserEdit);
				if (result == null) result = caseUserEdit(addUserEdit);
				if (result == null) result = caseEdit(addUserEdit);
				if (result == null) result = defaultCase(theEObject);
				return result;
			}
			case MiragePackage.LOCK_USER_EDIT: {
				LockUserEdit lockUserEdit = (LockUserEdit)theEObject;
				T result = caseLockUserEdit(lockUserEdit);
				if (result == null) result = caseUserEdit(lockUserEdit);
				if (result == null) result = caseEdit(lockUserEdit);
				if (result == null) result = defaultCase(theEObject);
				return result;
			}
			case MiragePackage.PASSWORD_EDIT: {
				PasswordEdit passwordEdit = (PasswordEdit)theEObject;
				T result = casePasswordEdit(passwordEdit);
				if (result == null) result = caseUserEdit(passwordEdit);
				if (result == null) result = caseEdit(passwordEdit);
				if (result == null) result = defaultCase(theEObject);
				return result;
			}
			case MiragePackage.SSH_KEY_EDIT: {
				SshKeyEdit sshKeyEdit = (SshKeyEdit)theEObject;
				T result = caseSshKeyEdit(sshKeyEdit);
				if (result == null) result = caseUserEdit(sshKeyEdit);
				if (result == null) result = caseEdit(sshKeyEdit);
				if (result == null) result = defaultCase(theEObject);
				return result;
			}
			case MiragePackage.SERVICE_EDIT: {
				ServiceEdit serviceEdit = (ServiceEdit)theEObject;
				T result = caseServiceEdit(serviceEdit);
				if (result == null) result = caseEdit(serviceEdit);
				if (result == null) result = defaultCase(theEObject);
				return result;
			}
			case MiragePackage.INSTALL_PACKAGES_EDIT: {
				InstallPackagesEdit installPackagesEdit = (InstallPackagesEdit)theEObject;
				T result = caseInstallPackagesEdit(installPackagesEdit);
				if (result == null) result = caseEdit(installPackagesEdit);
				if (result == null) result = defaultCase(theEObject);
				return result;
			}
			case MiragePackage.REMOVE_PACKAGES_EDIT: {
				RemovePackagesEdit removePackagesEdit = (RemovePackagesEdit)theEObject;
				T result = caseRemovePackagesEdit(removePackagesEdit);
				if (result == null) result = caseEdit(removePackagesEdit);
				if (result == null) result = defaultCase(theEObject);
				return result;
			}
			case MiragePackage.SCRIPT_EDIT: {
				ScriptEdit scriptEdit = (ScriptEdit)theEObject;
				T result = caseScriptEdit(scriptEdit);
				if (result == null) result = caseEdit(scriptEdit);
				if (result == null) result = defaultCase(theEObject);
				return result;
			}
			case MiragePackage.RUN_SCRIPT_EDIT: {
				RunScriptEdit runScriptEdit = (RunScriptEdit)theEObject;
				T result = caseRunScriptEdit(runScriptEdit);
				if (result == null) result = caseScriptEdit(runScriptEdit);
				if (result == null) result = caseEdit(runScriptEdit);
				if (result == null) result = defaultCase(theEObject);
				return result;
			}
			case MiragePackage.FIRST_BOOT_SCRIPT_EDIT: {
				FirstBootScriptEdit firstBootScriptEdit = (FirstBootScriptEdit)theEObject;
				T result = caseFirstBootScriptEdit(firstBootScriptEdit);
				if (result == null) result = caseScriptEdit(firstBootScriptEdit);
				if (result == null) result = caseEdit(firstBootScriptEdit);
				if (result == null) result = defaultCase(theEObject);
				return result;
			}
			default: return defaultCase(theEObject);
		}
	}

	/**
	 * Returns the result of interpreting the object as an instance of '<em>Library</em>'.
	 * This implementation returns null;
	 * returning a non-null result will terminate the switch.
	 * @param object the target of the switch.
	 * @return the result of interpreting the object as an instance of '<em>Library</em>'.
	 * @see #doSwitch(org.eclipse.emf.ecore.EObject) doSwitch(EObject)
	 * @generated
	 */
	public T caseLibrary(Library object) {
		return null;
	}

	/**
	 * Returns the result of interpreting the object as an instance of '<em>Image</em>'.
	 * This implementation returns null;
	 * returning a non-null result will terminate the switch.
	 * @param object the target of the switch.
	 * @return the result of interpreting the object as an instance of '<em>Image</em>'.
	 * @see #doSwitch(org.eclipse.emf.ecore.EObject) doSwitch(EObject)
	 * @generated
	 */
	public T caseImage(Image object) {
		return null;
	}

	/**
	 * Returns the result of interpreting the object as an instance of '<em>Version</em>'.
	 * This implementation returns null;
	 * returning a non-null result will terminate the switch.
	 * @param object the target of the switch.
	 * @return the result of interpreting the object as an instance of '<em>Version</em>'.
	 * @see #doSwitch(org.eclipse.emf.ecore.EObject) doSwitch(EObject)
	 * @generated
	 */
	public T caseVersion(Version object) {
		return null;
	}

	/**
	 * Returns the result of interpreting the object as an instance of '<em>Disk</em>'.
	 * This implementation returns null;
	 * returning a non-null result will terminate the switch.
	 * @param object the target of the switch.
	 * @return the result of interpreting the object as an instance of '<em>Disk</em>'.
	 * @see #doSwitch(org.eclipse.emf.ecore.EObject) doSwitch(EObject)
	 * @generated
	 */
	public T caseDisk(Disk object) {
		return null;
	}

	/**
	 * Returns the result of interpreting the object as an instance of '<em>Partition</em>'.
	 * This implementation returns null;
	 * returning a non-null result will terminate the switch.
	 * @param object the target of the switch.
	 * @return the result of interpreting the object as an instance of '<em>Partition</em>'.
	 * @see #doSwitch(org.eclipse.emf.ecore.EObject) doSwitch(EObject)
	 * @generated
	 */
	public T casePartition(Partition object) {
		return null;
	}

	/**
	 * Returns the result of interpreting the object as an instance of '<em>Volume</em>'.
	 * This implementation returns null;
	 * returning a non-null result will terminate the switch.
	 * @param object the target of the switch.
	 * @return the result of interpreting the object as an instance of '<em>Volume</em>'.
	 * @see #doSwitch(org.eclipse.emf.ecore.EObject) doSwitch(EObject)
	 * @generated
	 */
	public T caseVolume(Volume object) {
		return null;
	}

	/**
	 * Returns the result of interpreting the object as an instance of '<em>Change Set</em>'.
	 * This implementation returns null;
	 * returning a non-null result will terminate the switch.
	 * @param object the target of the switch.
	 * @return the result of interpreting the object as an instance of '<em>Change Set</em>'.
	 * @see #doSwitch(org.eclipse.emf.ecore.EObject) doSwitch(EObject)
	 * @generated
	 */
	public T caseChangeSet(ChangeSet object) {
		return null;
	}

	/**
	 * Returns the result of interpreting the object as an instance of '<em>Change Parameter</em>'.
	 * This implementation returns null;
	 * returning a non-null result will terminate the switch.
	 * @param object the target of the switch.
	 * @return the result of interpreting the object as an instance of '<em>Change Parameter</em>'.
	 * @see #doSwitch(org.eclipse.emf.ecore.EObject) doSwitch(EObject)
	 * @generated
	 */
	public T caseChangeParameter(ChangeParameter object) {
		return null;
	}

	/**
	 * Returns the result of interpreting the object as an instance of '<em>Edit</em>'.
	 * This implementation returns null;
	 * returning a non-null result will terminate the switch.
	 * @param object the target of the switch.
	 * @return the result of interpreting the object as an instance of '<em>Edit</em>'.
	 * @see #doSwitch(org.eclipse.emf.ecore.EObject) doSwitch(EObject)
	 * @generated
	 */
	public T caseEdit(Edit object) {
		return null;
	}

	/**
	 * Returns the result of interpreting the object as an instance of '<em>Path Edit</em>'.
	 * This implementation returns null;
	 * returning a non-null result will terminate the switch.
	 * @param object the target of the switch.
	 * @return the result of interpreting the object as an instance of '<em>Path Edit</em>'.
	 * @see #doSwitch(org.eclipse.emf.ecore.EObject) doSwitch(EObject)
	 * @generated
	 */
	public T casePathEdit(PathEdit object) {
		return null;
	}

	/**
	 * Returns the result of interpreting the object as an instance of '<em>Expectation</em>'.
	 * This implementation returns null;
	 * returning a non-null result will terminate the switch.
	 * @param object the target of the switch.
	 * @return the result of interpreting the object as an instance of '<em>Expectation</em>'.
	 * @see #doSwitch(org.eclipse.emf.ecore.EObject) doSwitch(EObject)
	 * @generated
	 */
	public T caseExpectation(Expectation object) {
		return null;
	}

	/**
	 * Returns the result of interpreting the object as an instance of '<em>Entry Metadata</em>'.
	 * This implementation returns null;
	 * returning a non-null result will terminate the switch.
	 * @param object the target of the switch.
	 * @return the result of interpreting the object as an instance of '<em>Entry Metadata</em>'.
	 * @see #doSwitch(org.eclipse.emf.ecore.EObject) doSwitch(EObject)
	 * @generated
	 */
	public T caseEntryMetadata(EntryMetadata object) {
		return null;
	}

	/**
	 * Returns the result of interpreting the object as an instance of '<em>Attribute Setting</em>'.
	 * This implementation returns null;
	 * returning a non-null result will terminate the switch.
	 * @param object the target of the switch.
	 * @return the result of interpreting the object as an instance of '<em>Attribute Setting</em>'.
	 * @see #doSwitch(org.eclipse.emf.ecore.EObject) doSwitch(EObject)
	 * @generated
	 */
	public T caseAttributeSetting(AttributeSetting object) {
		return null;
	}

	/**
	 * Returns the result of interpreting the object as an instance of '<em>File Content</em>'.
	 * This implementation returns null;
	 * returning a non-null result will terminate the switch.
	 * @param object the target of the switch.
	 * @return the result of interpreting the object as an instance of '<em>File Content</em>'.
	 * @see #doSwitch(org.eclipse.emf.ecore.EObject) doSwitch(EObject)
	 * @generated
	 */
	public T caseFileContent(FileContent object) {
		return null;
	}

	/**
	 * Returns the result of interpreting the object as an instance of '<em>Stored Content</em>'.
	 * This implementation returns null;
	 * returning a non-null result will terminate the switch.
	 * @param object the target of the switch.
	 * @return the result of interpreting the object as an instance of '<em>Stored Content</em>'.
	 * @see #doSwitch(org.eclipse.emf.ecore.EObject) doSwitch(EObject)
	 * @generated
	 */
	public T caseStoredContent(StoredContent object) {
		return null;
	}

	/**
	 * Returns the result of interpreting the object as an instance of '<em>Text Content</em>'.
	 * This implementation returns null;
	 * returning a non-null result will terminate the switch.
	 * @param object the target of the switch.
	 * @return the result of interpreting the object as an instance of '<em>Text Content</em>'.
	 * @see #doSwitch(org.eclipse.emf.ecore.EObject) doSwitch(EObject)
	 * @generated
	 */
	public T caseTextContent(TextContent object) {
		return null;
	}

	/**
	 * Returns the result of interpreting the object as an instance of '<em>Disk Content</em>'.
	 * This implementation returns null;
	 * returning a non-null result will terminate the switch.
	 * @param object the target of the switch.
	 * @return the result of interpreting the object as an instance of '<em>Disk Content</em>'.
	 * @see #doSwitch(org.eclipse.emf.ecore.EObject) doSwitch(EObject)
	 * @generated
	 */
	public T caseDiskContent(DiskContent object) {
		return null;
	}

	/**
	 * Returns the result of interpreting the object as an instance of '<em>Version Content</em>'.
	 * This implementation returns null;
	 * returning a non-null result will terminate the switch.
	 * @param object the target of the switch.
	 * @return the result of interpreting the object as an instance of '<em>Version Content</em>'.
	 * @see #doSwitch(org.eclipse.emf.ecore.EObject) doSwitch(EObject)
	 * @generated
	 */
	public T caseVersionContent(VersionContent object) {
		return null;
	}

	/**
	 * Returns the result of interpreting the object as an instance of '<em>Put Edit</em>'.
	 * This implementation returns null;
	 * returning a non-null result will terminate the switch.
	 * @param object the target of the switch.
	 * @return the result of interpreting the object as an instance of '<em>Put Edit</em>'.
	 * @see #doSwitch(org.eclipse.emf.ecore.EObject) doSwitch(EObject)
	 * @generated
	 */
	public T casePutEdit(PutEdit object) {
		return null;
	}

	/**
	 * Returns the result of interpreting the object as an instance of '<em>Put Tree Edit</em>'.
	 * This implementation returns null;
	 * returning a non-null result will terminate the switch.
	 * @param object the target of the switch.
	 * @return the result of interpreting the object as an instance of '<em>Put Tree Edit</em>'.
	 * @see #doSwitch(org.eclipse.emf.ecore.EObject) doSwitch(EObject)
	 * @generated
	 */
	public T casePutTreeEdit(PutTreeEdit object) {
		return null;
	}

	/**
	 * Returns the result of interpreting the object as an instance of '<em>Remove Edit</em>'.
	 * This implementation returns null;
	 * returning a non-null result will terminate the switch.
	 * @param object the target of the switch.
	 * @return the result of interpreting the object as an instance of '<em>Remove Edit</em>'.
	 * @see #doSwitch(org.eclipse.emf.ecore.EObject) doSwitch(EObject)
	 * @generated
	 */
	public T caseRemoveEdit(RemoveEdit object) {
		return null;
	}

	/**
	 * Returns the result of interpreting the object as an instance of '<em>Rename Edit</em>'.
	 * This implementation returns null;
	 * returning a non-null result will terminate the switch.
	 * @param object the target of the switch.
	 * @return the result of interpreting the object as an instance of '<em>Rename Edit</em>'.
	 * @see #doSwitch(org.eclipse.emf.ecore.EObject) doSwitch(EObject)
	 * @generated
	 */
	public T caseRenameEdit(RenameEdit object) {
		return null;
	}

	/**
	 * Returns the result of interpreting the object as an instance of '<em>Link Edit</em>'.
	 * This implementation returns null;
	 * returning a non-null result will terminate the switch.
	 * @param object the target of the switch.
	 * @return the result of interpreting the object as an instance of '<em>Link Edit</em>'.
	 * @see #doSwitch(org.eclipse.emf.ecore.EObject) doSwitch(EObject)
	 * @generated
	 */
	public T caseLinkEdit(LinkEdit object) {
		return null;
	}

	/**
	 * Returns the result of interpreting the object as an instance of '<em>Metadata Edit</em>'.
	 * This implementation returns null;
	 * returning a non-null result will terminate the switch.
	 * @param object the target of the switch.
	 * @return the result of interpreting the object as an instance of '<em>Metadata Edit</em>'.
	 * @see #doSwitch(org.eclipse.emf.ecore.EObject) doSwitch(EObject)
	 * @generated
	 */
	public T caseMetadataEdit(MetadataEdit object) {
		return null;
	}

	/**
	 * Returns the result of interpreting the object as an instance of '<em>Text Edit</em>'.
	 * This implementation returns null;
	 * returning a non-null result will terminate the switch.
	 * @param object the target of the switch.
	 * @return the result of interpreting the object as an instance of '<em>Text Edit</em>'.
	 * @see #doSwitch(org.eclipse.emf.ecore.EObject) doSwitch(EObject)
	 * @generated
	 */
	public T caseTextEdit(TextEdit object) {
		return null;
	}

	/**
	 * Returns the result of interpreting the object as an instance of '<em>Replace Text Edit</em>'.
	 * This implementation returns null;
	 * returning a non-null result will terminate the switch.
	 * @param object the target of the switch.
	 * @return the result of interpreting the object as an instance of '<em>Replace Text Edit</em>'.
	 * @see #doSwitch(org.eclipse.emf.ecore.EObject) doSwitch(EObject)
	 * @generated
	 */
	public T caseReplaceTextEdit(ReplaceTextEdit object) {
		return null;
	}

	/**
	 * Returns the result of interpreting the object as an instance of '<em>Set Key Edit</em>'.
	 * This implementation returns null;
	 * returning a non-null result will terminate the switch.
	 * @param object the target of the switch.
	 * @return the result of interpreting the object as an instance of '<em>Set Key Edit</em>'.
	 * @see #doSwitch(org.eclipse.emf.ecore.EObject) doSwitch(EObject)
	 * @generated
	 */
	public T caseSetKeyEdit(SetKeyEdit object) {
		return null;
	}

	/**
	 * Returns the result of interpreting the object as an instance of '<em>Drop Key Edit</em>'.
	 * This implementation returns null;
	 * returning a non-null result will terminate the switch.
	 * @param object the target of the switch.
	 * @return the result of interpreting the object as an instance of '<em>Drop Key Edit</em>'.
	 * @see #doSwitch(org.eclipse.emf.ecore.EObject) doSwitch(EObject)
	 * @generated
	 */
	public T caseDropKeyEdit(DropKeyEdit object) {
		return null;
	}

	/**
	 * Returns the result of interpreting the object as an instance of '<em>Insert Line Edit</em>'.
	 * This implementation returns null;
	 * returning a non-null result will terminate the switch.
	 * @param object the target of the switch.
	 * @return the result of interpreting the object as an instance of '<em>Insert Line Edit</em>'.
	 * @see #doSwitch(org.eclipse.emf.ecore.EObject) doSwitch(EObject)
	 * @generated
	 */
	public T caseInsertLineEdit(InsertLineEdit object) {
		return null;
	}

	/**
	 * Returns the result of interpreting the object as an instance of '<em>Drop Line Edit</em>'.
	 * This implementation returns null;
	 * returning a non-null result will terminate the switch.
	 * @param object the target of the switch.
	 * @return the result of interpreting the object as an instance of '<em>Drop Line Edit</em>'.
	 * @see #doSwitch(org.eclipse.emf.ecore.EObject) doSwitch(EObject)
	 * @generated
	 */
	public T caseDropLineEdit(DropLineEdit object) {
		return null;
	}

	/**
	 * Returns the result of interpreting the object as an instance of '<em>Patch Edit</em>'.
	 * This implementation returns null;
	 * returning a non-null result will terminate the switch.
	 * @param object the target of the switch.
	 * @return the result of interpreting the object as an instance of '<em>Patch Edit</em>'.
	 * @see #doSwitch(org.eclipse.emf.ecore.EObject) doSwitch(EObject)
	 * @generated
	 */
	public T casePatchEdit(PatchEdit object) {
		return null;
	}

	/**
	 * Returns the result of interpreting the object as an instance of '<em>Host Name Edit</em>'.
	 * This implementation returns null;
	 * returning a non-null result will terminate the switch.
	 * @param object the target of the switch.
	 * @return the result of interpreting the object as an instance of '<em>Host Name Edit</em>'.
	 * @see #doSwitch(org.eclipse.emf.ecore.EObject) doSwitch(EObject)
	 * @generated
	 */
	public T caseHostNameEdit(HostNameEdit object) {
		return null;
	}

	/**
	 * Returns the result of interpreting the object as an instance of '<em>Time Zone Edit</em>'.
	 * This implementation returns null;
	 * returning a non-null result will terminate the switch.
	 * @param object the target of the switch.
	 * @return the result of interpreting the object as an instance of '<em>Time Zone Edit</em>'.
	 * @see #doSwitch(org.eclipse.emf.ecore.EObject) doSwitch(EObject)
	 * @generated
	 */
	public T caseTimeZoneEdit(TimeZoneEdit object) {
		return null;
	}

	/**
	 * Returns the result of interpreting the object as an instance of '<em>Locale Edit</em>'.
	 * This implementation returns null;
	 * returning a non-null result will terminate the switch.
	 * @param object the target of the switch.
	 * @return the result of interpreting the object as an instance of '<em>Locale Edit</em>'.
	 * @see #doSwitch(org.eclipse.emf.ecore.EObject) doSwitch(EObject)
	 * @generated
	 */
	public T caseLocaleEdit(LocaleEdit object) {
		return null;
	}

	/**
	 * Returns the result of interpreting the object as an instance of '<em>User Edit</em>'.
	 * This implementation returns null;
	 * returning a non-null result will terminate the switch.
	 * @param object the target of the switch.
	 * @return the result of interpreting the object as an instance of '<em>User Edit</em>'.
	 * @see #doSwitch(org.eclipse.emf.ecore.EObject) doSwitch(EObject)
	 * @generated
	 */
	public T caseUserEdit(UserEdit object) {
		return null;
	}

	/**
	 * Returns the result of interpreting the object as an instance of '<em>Add User Edit</em>'.
	 * This implementation returns null;
	 * returning a non-null result will terminate the switch.
	 * @param object the target of the switch.
	 * @return the result of interpreting the object as an instance of '<em>Add User Edit</em>'.
	 * @see #doSwitch(org.eclipse.emf.ecore.EObject) doSwitch(EObject)
	 * @generated
	 */
	public T caseAddUserEdit(AddUserEdit object) {
		return null;
	}

	/**
	 * Returns the result of interpreting the object as an instance of '<em>Lock User Edit</em>'.
	 * This implementation returns null;
	 * returning a non-null result will terminate the switch.
	 * @param object the target of the switch.
	 * @return the result of interpreting the object as an instance of '<em>Lock User Edit</em>'.
	 * @see #doSwitch(org.eclipse.emf.ecore.EObject) doSwitch(EObject)
	 * @generated
	 */
	public T caseLockUserEdit(LockUserEdit object) {
		return null;
	}

	/**
	 * Returns the result of interpreting the object as an instance of '<em>Password Edit</em>'.
	 * This implementation returns null;
	 * returning a non-null result will terminate the switch.
	 * @param object the target of the switch.
	 * @return the result of interpreting the object as an instance of '<em>Password Edit</em>'.
	 * @see #doSwitch(org.eclipse.emf.ecore.EObject) doSwitch(EObject)
	 * @generated
	 */
	public T casePasswordEdit(PasswordEdit object) {
		return null;
	}

	/**
	 * Returns the result of interpreting the object as an instance of '<em>Ssh Key Edit</em>'.
	 * This implementation returns null;
	 * returning a non-null result will terminate the switch.
	 * @param object the target of the switch.
	 * @return the result of interpreting the object as an instance of '<em>Ssh Key Edit</em>'.
	 * @see #doSwitch(org.eclipse.emf.ecore.EObject) doSwitch(EObject)
	 * @generated
	 */
	public T caseSshKeyEdit(SshKeyEdit object) {
		return null;
	}

	/**
	 * Returns the result of interpreting the object as an instance of '<em>Service Edit</em>'.
	 * This implementation returns null;
	 * returning a non-null result will terminate the switch.
	 * @param object the target of the switch.
	 * @return the result of interpreting the object as an instance of '<em>Service Edit</em>'.
	 * @see #doSwitch(org.eclipse.emf.ecore.EObject) doSwitch(EObject)
	 * @generated
	 */
	public T caseServiceEdit(ServiceEdit object) {
		return null;
	}

	/**
	 * Returns the result of interpreting the object as an instance of '<em>Install Packages Edit</em>'.
	 * This implementation returns null;
	 * returning a non-null result will terminate the switch.
	 * @param object the target of the switch.
	 * @return the result of interpreting the object as an instance of '<em>Install Packages Edit</em>'.
	 * @see #doSwitch(org.eclipse.emf.ecore.EObject) doSwitch(EObject)
	 * @generated
	 */
	public T caseInstallPackagesEdit(InstallPackagesEdit object) {
		return null;
	}

	/**
	 * Returns the result of interpreting the object as an instance of '<em>Remove Packages Edit</em>'.
	 * This implementation returns null;
	 * returning a non-null result will terminate the switch.
	 * @param object the target of the switch.
	 * @return the result of interpreting the object as an instance of '<em>Remove Packages Edit</em>'.
	 * @see #doSwitch(org.eclipse.emf.ecore.EObject) doSwitch(EObject)
	 * @generated
	 */
	public T caseRemovePackagesEdit(RemovePackagesEdit object) {
		return null;
	}

	/**
	 * Returns the result of interpreting the object as an instance of '<em>Script Edit</em>'.
	 * This implementation returns null;
	 * returning a non-null result will terminate the switch.
	 * @param object the target of the switch.
	 * @return the result of interpreting the object as an instance of '<em>Script Edit</em>'.
	 * @see #doSwitch(org.eclipse.emf.ecore.EObject) doSwitch(EObject)
	 * @generated
	 */
	public T caseScriptEdit(ScriptEdit object) {
		return null;
	}

	/**
	 * Returns the result of interpreting the object as an instance of '<em>Run Script Edit</em>'.
	 * This implementation returns null;
	 * returning a non-null result will terminate the switch.
	 * @param object the target of the switch.
	 * @return the result of interpreting the object as an instance of '<em>Run Script Edit</em>'.
	 * @see #doSwitch(org.eclipse.emf.ecore.EObject) doSwitch(EObject)
	 * @generated
	 */
	public T caseRunScriptEdit(RunScriptEdit object) {
		return null;
	}

	/**
	 * Returns the result of interpreting the object as an instance of '<em>First Boot Script Edit</em>'.
	 * This implementation returns null;
	 * returning a non-null result will terminate the switch.
	 * @param object the target of the switch.
	 * @return the result of interpreting the object as an instance of '<em>First Boot Script Edit</em>'.
	 * @see #doSwitch(org.eclipse.emf.ecore.EObject) doSwitch(EObject)
	 * @generated
	 */
	public T caseFirstBootScriptEdit(FirstBootScriptEdit object) {
		return null;
	}

	/**
	 * Returns the result of interpreting the object as an instance of '<em>EObject</em>'.
	 * This implementation returns null;
	 * returning a non-null result will terminate the switch, but this is the last case anyway.
	 * @param object the target of the switch.
	 * @return the result of interpreting the object as an instance of '<em>EObject</em>'.
	 * @see #doSwitch(org.eclipse.emf.ecore.EObject)
	 * @generated
	 */
	@Override
	public T defaultCase(EObject object) {
		return null;
	}

} //MirageSwitch
