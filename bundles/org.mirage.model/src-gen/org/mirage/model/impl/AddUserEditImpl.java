// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model.impl;

import java.util.Collection;

import org.eclipse.emf.common.notify.Notification;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;

import org.eclipse.emf.ecore.impl.ENotificationImpl;

import org.eclipse.emf.ecore.util.EDataTypeEList;

import org.mirage.model.AddUserEdit;
import org.mirage.model.MiragePackage;

/**
 * An implementation of the model object '<em><b>Add User Edit</b></em>'.
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.impl.AddUserEditImpl#getNumber <em>Number</em>}</li>
 *   <li>{@link org.mirage.model.impl.AddUserEditImpl#getGroupNumber <em>Group Number</em>}</li>
 *   <li>{@link org.mirage.model.impl.AddUserEditImpl#getGroups <em>Groups</em>}</li>
 *   <li>{@link org.mirage.model.impl.AddUserEditImpl#getHome <em>Home</em>}</li>
 *   <li>{@link org.mirage.model.impl.AddUserEditImpl#getShell <em>Shell</em>}</li>
 *   <li>{@link org.mirage.model.impl.AddUserEditImpl#getAbout <em>About</em>}</li>
 *   <li>{@link org.mirage.model.impl.AddUserEditImpl#isSystem <em>System</em>}</li>
 * </ul>
 *
 * @generated
 */
public class AddUserEditImpl extends UserEditImpl implements AddUserEdit {
	/**
	 * The default value of the '{@link #getNumber() <em>Number</em>}' attribute.
	 * @see #getNumber()
	 * @generated
	 * @ordered
	 */
	protected static final String NUMBER_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getNumber() <em>Number</em>}' attribute.
	 * @see #getNumber()
	 * @generated
	 * @ordered
	 */
	protected String number = NUMBER_EDEFAULT;

	/**
	 * The default value of the '{@link #getGroupNumber() <em>Group Number</em>}' attribute.
	 * @see #getGroupNumber()
	 * @generated
	 * @ordered
	 */
	protected static final String GROUP_NUMBER_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getGroupNumber() <em>Group Number</em>}' attribute.
	 * @see #getGroupNumber()
	 * @generated
	 * @ordered
	 */
	protected String groupNumber = GROUP_NUMBER_EDEFAULT;

	/**
	 * The cached value of the '{@link #getGroups() <em>Groups</em>}' attribute list.
	 * @see #getGroups()
	 * @generated
	 * @ordered
	 */
	protected EList<String> groups;

	/**
	 * The default value of the '{@link #getHome() <em>Home</em>}' attribute.
	 * @see #getHome()
	 * @generated
	 * @ordered
	 */
	protected static final String HOME_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getHome() <em>Home</em>}' attribute.
	 * @see #getHome()
	 * @generated
	 * @ordered
	 */
	protected String home = HOME_EDEFAULT;

	/**
	 * The default value of the '{@link #getShell() <em>Shell</em>}' attribute.
	 * @see #getShell()
	 * @generated
	 * @ordered
	 */
	protected static final String SHELL_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getShell() <em>Shell</em>}' attribute.
	 * @see #getShell()
	 * @generated
	 * @ordered
	 */
	protected String shell = SHELL_EDEFAULT;

	/**
	 * The default value of the '{@link #getAbout() <em>About</em>}' attribute.
	 * @see #getAbout()
	 * @generated
	 * @ordered
	 */
	protected static final String ABOUT_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getAbout() <em>About</em>}' attribute.
	 * @see #getAbout()
	 * @generated
	 * @ordered
	 */
	protected String about = ABOUT_EDEFAULT;

	/**
	 * The default value of the '{@link #isSystem() <em>System</em>}' attribute.
	 * @see #isSystem()
	 * @generated
	 * @ordered
	 */
	protected static final boolean SYSTEM_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isSystem() <em>System</em>}' attribute.
	 * @see #isSystem()
	 * @generated
	 * @ordered
	 */
	protected boolean system = SYSTEM_EDEFAULT;

	/**
	 * @generated
	 */
	protected AddUserEditImpl() {
		super();
	}

	/**
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return MiragePackage.Literals.ADD_USER_EDIT;
	}

	/**
	 * @generated
	 */
	@Override
	public String getNumber() {
		return number;
	}

	/**
	 * @generated
	 */
	@Override
	public void setNumber(String newNumber) {
		String oldNumber = number;
		number = newNumber;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.ADD_USER_EDIT__NUMBER, oldNumber, number));
	}

	/**
	 * @generated
	 */
	@Override
	public String getGroupNumber() {
		return groupNumber;
	}

	/**
	 * @generated
	 */
	@Override
	public void setGroupNumber(String newGroupNumber) {
		String oldGroupNumber = groupNumber;
		groupNumber = newGroupNumber;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.ADD_USER_EDIT__GROUP_NUMBER, oldGroupNumber, groupNumber));
	}

	/**
	 * @generated
	 */
	@Override
	public EList<String> getGroups() {
		if (groups == null) {
			groups = new EDataTypeEList<String>(String.class, this, MiragePackage.ADD_USER_EDIT__GROUPS);
		}
		return groups;
	}

	/**
	 * @generated
	 */
	@Override
	public String getHome() {
		return home;
	}

	/**
	 * @generated
	 */
	@Override
	public void setHome(String newHome) {
		String oldHome = home;
		home = newHome;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.ADD_USER_EDIT__HOME, oldHome, home));
	}

	/**
	 * @generated
	 */
	@Override
	public String getShell() {
		return shell;
	}

	/**
	 * @generated
	 */
	@Override
	public void setShell(String newShell) {
		String oldShell = shell;
		shell = newShell;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.ADD_USER_EDIT__SHELL, oldShell, shell));
	}

	/**
	 * @generated
	 */
	@Override
	public String getAbout() {
		return about;
	}

	/**
	 * @generated
	 */
	@Override
	public void setAbout(String newAbout) {
		String oldAbout = about;
		about = newAbout;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.ADD_USER_EDIT__ABOUT, oldAbout, about));
	}

	/**
	 * @generated
	 */
	@Override
	public boolean isSystem() {
		return system;
	}

	/**
	 * @generated
	 */
	@Override
	public void setSystem(boolean newSystem) {
		boolean oldSystem = system;
		system = newSystem;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.ADD_USER_EDIT__SYSTEM, oldSystem, system));
	}

	/**
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case MiragePackage.ADD_USER_EDIT__NUMBER:
				return getNumber();
			case MiragePackage.ADD_USER_EDIT__GROUP_NUMBER:
				return getGroupNumber();
			case MiragePackage.ADD_USER_EDIT__GROUPS:
				return getGroups();
			case MiragePackage.ADD_USER_EDIT__HOME:
				return getHome();
			case MiragePackage.ADD_USER_EDIT__SHELL:
				return getShell();
			case MiragePackage.ADD_USER_EDIT__ABOUT:
				return getAbout();
			case MiragePackage.ADD_USER_EDIT__SYSTEM:
				return isSystem();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * @generated
	 */
	@SuppressWarnings("unchecked")
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case MiragePackage.ADD_USER_EDIT__NUMBER:
				setNumber((String)newValue);
				return;
			case MiragePackage.ADD_USER_EDIT__GROUP_NUMBER:
				setGroupNumber((String)newValue);
				return;
			case MiragePackage.ADD_USER_EDIT__GROUPS:
				getGroups().clear();
				getGroups().addAll((Collection<? extends String>)newValue);
				return;
			case MiragePackage.ADD_USER_EDIT__HOME:
				setHome((String)newValue);
				return;
			case MiragePackage.ADD_USER_EDIT__SHELL:
				setShell((String)newValue);
				return;
			case MiragePackage.ADD_USER_EDIT__ABOUT:
				setAbout((String)newValue);
				return;
			case MiragePackage.ADD_USER_EDIT__SYSTEM:
				setSystem((Boolean)newValue);
				return;
		}
		super.eSet(featureID, newValue);
	}

	/**
	 * @generated
	 */
	@Override
	public void eUnset(int featureID) {
		switch (featureID) {
			case MiragePackage.ADD_USER_EDIT__NUMBER:
				setNumber(NUMBER_EDEFAULT);
				return;
			case MiragePackage.ADD_USER_EDIT__GROUP_NUMBER:
				setGroupNumber(GROUP_NUMBER_EDEFAULT);
				return;
			case MiragePackage.ADD_USER_EDIT__GROUPS:
				getGroups().clear();
				return;
			case MiragePackage.ADD_USER_EDIT__HOME:
				setHome(HOME_EDEFAULT);
				return;
			case MiragePackage.ADD_USER_EDIT__SHELL:
				setShell(SHELL_EDEFAULT);
				return;
			case MiragePackage.ADD_USER_EDIT__ABOUT:
				setAbout(ABOUT_EDEFAULT);
				return;
			case MiragePackage.ADD_USER_EDIT__SYSTEM:
				setSystem(SYSTEM_EDEFAULT);
				return;
		}
		super.eUnset(featureID);
	}

	/**
	 * @generated
	 */
	@Override
	public boolean eIsSet(int featureID) {
		switch (featureID) {
			case MiragePackage.ADD_USER_EDIT__NUMBER:
				return NUMBER_EDEFAULT == null ? number != null : !NUMBER_EDEFAULT.equals(number);
			case MiragePackage.ADD_USER_EDIT__GROUP_NUMBER:
				return GROUP_NUMBER_EDEFAULT == null ? groupNumber != null : !GROUP_NUMBER_EDEFAULT.equals(groupNumber);
			case MiragePackage.ADD_USER_EDIT__GROUPS:
				return groups != null && !groups.isEmpty();
			case MiragePackage.ADD_USER_EDIT__HOME:
				return HOME_EDEFAULT == null ? home != null : !HOME_EDEFAULT.equals(home);
			case MiragePackage.ADD_USER_EDIT__SHELL:
				return SHELL_EDEFAULT == null ? shell != null : !SHELL_EDEFAULT.equals(shell);
			case MiragePackage.ADD_USER_EDIT__ABOUT:
				return ABOUT_EDEFAULT == null ? about != null : !ABOUT_EDEFAULT.equals(about);
			case MiragePackage.ADD_USER_EDIT__SYSTEM:
				return system != SYSTEM_EDEFAULT;
		}
		return super.eIsSet(featureID);
	}

	/**
	 * @generated
	 */
	@Override
	public String toString() {
		if (eIsProxy()) return super.toString();

		StringBuilder result = new StringBuilder(super.toString());
		result.append(" (number: ");
		result.append(number);
		result.append(", groupNumber: ");
		result.append(groupNumber);
		result.append(", groups: ");
		result.append(groups);
		result.append(", home: ");
		result.append(home);
		result.append(", shell: ");
		result.append(shell);
		result.append(", about: ");
		result.append(about);
		result.append(", system: ");
		result.append(system);
		result.append(')');
		return result.toString();
	}

} //AddUserEditImpl
