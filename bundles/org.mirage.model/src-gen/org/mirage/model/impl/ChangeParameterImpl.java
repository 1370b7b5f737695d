// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model.impl;

import java.util.Collection;

import org.eclipse.emf.common.notify.Notification;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.eclipse.emf.ecore.util.EDataTypeEList;

import org.mirage.model.ChangeParameter;
import org.mirage.model.MiragePackage;

/**
 * An implementation of the model object '<em><b>Change Parameter</b></em>'.
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.impl.ChangeParameterImpl#getName <em>Name</em>}</li>
 *   <li>{@link org.mirage.model.impl.ChangeParameterImpl#getInitial <em>Initial</em>}</li>
 *   <li>{@link org.mirage.model.impl.ChangeParameterImpl#getAbout <em>About</em>}</li>
 *   <li>{@link org.mirage.model.impl.ChangeParameterImpl#isSecret <em>Secret</em>}</li>
 *   <li>{@link org.mirage.model.impl.ChangeParameterImpl#getComment <em>Comment</em>}</li>
 * </ul>
 *
 * @generated
 */
public class ChangeParameterImpl extends MinimalEObjectImpl.Container implements ChangeParameter {
	/**
	 * The default value of the '{@link #getName() <em>Name</em>}' attribute.
	 * @see #getName()
	 * @generated
	 * @ordered
	 */
	protected static final String NAME_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getName() <em>Name</em>}' attribute.
	 * @see #getName()
	 * @generated
	 * @ordered
	 */
	protected String name = NAME_EDEFAULT;

	/**
	 * The default value of the '{@link #getInitial() <em>Initial</em>}' attribute.
	 * @see #getInitial()
	 * @generated
	 * @ordered
	 */
	protected static final String INITIAL_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getInitial() <em>Initial</em>}' attribute.
	 * @see #getInitial()
	 * @generated
	 * @ordered
	 */
	protected String initial = INITIAL_EDEFAULT;

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
	 * The default value of the '{@link #isSecret() <em>Secret</em>}' attribute.
	 * @see #isSecret()
	 * @generated
	 * @ordered
	 */
	protected static final boolean SECRET_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isSecret() <em>Secret</em>}' attribute.
	 * @see #isSecret()
	 * @generated
	 * @ordered
	 */
	protected boolean secret = SECRET_EDEFAULT;

	/**
	 * The cached value of the '{@link #getComment() <em>Comment</em>}' attribute list.
	 * @see #getComment()
	 * @generated
	 * @ordered
	 */
	protected EList<String> comment;

	/**
	 * @generated
	 */
	protected ChangeParameterImpl() {
		super();
	}

	/**
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return MiragePackage.Literals.CHANGE_PARAMETER;
	}

	/**
	 * @generated
	 */
	@Override
	public String getName() {
		return name;
	}

	/**
	 * @generated
	 */
	@Override
	public void setName(String newName) {
		String oldName = name;
		name = newName;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.CHANGE_PARAMETER__NAME, oldName, name));
	}

	/**
	 * @generated
	 */
	@Override
	public String getInitial() {
		return initial;
	}

	/**
	 * @generated
	 */
	@Override
	public void setInitial(String newInitial) {
		String oldInitial = initial;
		initial = newInitial;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.CHANGE_PARAMETER__INITIAL, oldInitial, initial));
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
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.CHANGE_PARAMETER__ABOUT, oldAbout, about));
	}

	/**
	 * @generated
	 */
	@Override
	public boolean isSecret() {
		return secret;
	}

	/**
	 * @generated
	 */
	@Override
	public void setSecret(boolean newSecret) {
		boolean oldSecret = secret;
		secret = newSecret;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.CHANGE_PARAMETER__SECRET, oldSecret, secret));
	}

	/**
	 * @generated
	 */
	@Override
	public EList<String> getComment() {
		if (comment == null) {
			comment = new EDataTypeEList<String>(String.class, this, MiragePackage.CHANGE_PARAMETER__COMMENT);
		}
		return comment;
	}

	/**
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case MiragePackage.CHANGE_PARAMETER__NAME:
				return getName();
			case MiragePackage.CHANGE_PARAMETER__INITIAL:
				return getInitial();
			case MiragePackage.CHANGE_PARAMETER__ABOUT:
				return getAbout();
			case MiragePackage.CHANGE_PARAMETER__SECRET:
				return isSecret();
			case MiragePackage.CHANGE_PARAMETER__COMMENT:
				return getComment();
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
			case MiragePackage.CHANGE_PARAMETER__NAME:
				setName((String)newValue);
				return;
			case MiragePackage.CHANGE_PARAMETER__INITIAL:
				setInitial((String)newValue);
				return;
			case MiragePackage.CHANGE_PARAMETER__ABOUT:
				setAbout((String)newValue);
				return;
			case MiragePackage.CHANGE_PARAMETER__SECRET:
				setSecret((Boolean)newValue);
				return;
			case MiragePackage.CHANGE_PARAMETER__COMMENT:
				getComment().clear();
				getComment().addAll((Collection<? extends String>)newValue);
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
			case MiragePackage.CHANGE_PARAMETER__NAME:
				setName(NAME_EDEFAULT);
				return;
			case MiragePackage.CHANGE_PARAMETER__INITIAL:
				setInitial(INITIAL_EDEFAULT);
				return;
			case MiragePackage.CHANGE_PARAMETER__ABOUT:
				setAbout(ABOUT_EDEFAULT);
				return;
			case MiragePackage.CHANGE_PARAMETER__SECRET:
				setSecret(SECRET_EDEFAULT);
				return;
			case MiragePackage.CHANGE_PARAMETER__COMMENT:
				getComment().clear();
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
			case MiragePackage.CHANGE_PARAMETER__NAME:
				return NAME_EDEFAULT == null ? name != null : !NAME_EDEFAULT.equals(name);
			case MiragePackage.CHANGE_PARAMETER__INITIAL:
				return INITIAL_EDEFAULT == null ? initial != null : !INITIAL_EDEFAULT.equals(initial);
			case MiragePackage.CHANGE_PARAMETER__ABOUT:
				return ABOUT_EDEFAULT == null ? about != null : !ABOUT_EDEFAULT.equals(about);
			case MiragePackage.CHANGE_PARAMETER__SECRET:
				return secret != SECRET_EDEFAULT;
			case MiragePackage.CHANGE_PARAMETER__COMMENT:
				return comment != null && !comment.isEmpty();
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
		result.append(" (name: ");
		result.append(name);
		result.append(", initial: ");
		result.append(initial);
		result.append(", about: ");
		result.append(about);
		result.append(", secret: ");
		result.append(secret);
		result.append(", comment: ");
		result.append(comment);
		result.append(')');
		return result.toString();
	}

} //ChangeParameterImpl
