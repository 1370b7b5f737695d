// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model.impl;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;

import org.mirage.model.FileContent;
import org.mirage.model.MiragePackage;
import org.mirage.model.ScriptEdit;

/**
 * An implementation of the model object '<em><b>Script Edit</b></em>'.
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.impl.ScriptEditImpl#getContent <em>Content</em>}</li>
 *   <li>{@link org.mirage.model.impl.ScriptEditImpl#getInterpreter <em>Interpreter</em>}</li>
 * </ul>
 *
 * @generated
 */
public abstract class ScriptEditImpl extends EditImpl implements ScriptEdit {
	/**
	 * The cached value of the '{@link #getContent() <em>Content</em>}' containment reference.
	 * @see #getContent()
	 * @generated
	 * @ordered
	 */
	protected FileContent content;

	/**
	 * The default value of the '{@link #getInterpreter() <em>Interpreter</em>}' attribute.
	 * @see #getInterpreter()
	 * @generated
	 * @ordered
	 */
	protected static final String INTERPRETER_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getInterpreter() <em>Interpreter</em>}' attribute.
	 * @see #getInterpreter()
	 * @generated
	 * @ordered
	 */
	protected String interpreter = INTERPRETER_EDEFAULT;

	/**
	 * @generated
	 */
	protected ScriptEditImpl() {
		super();
	}

	/**
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return MiragePackage.Literals.SCRIPT_EDIT;
	}

	/**
	 * @generated
	 */
	@Override
	public FileContent getContent() {
		return content;
	}

	/**
	 * @generated
	 */
	public NotificationChain basicSetContent(FileContent newContent, NotificationChain msgs) {
		FileContent oldContent = content;
		content = newContent;
		if (eNotificationRequired()) {
			ENotificationImpl notification = new ENotificationImpl(this, Notification.SET, MiragePackage.SCRIPT_EDIT__CONTENT, oldContent, newContent);
			if (msgs == null) msgs = notification; else msgs.add(notification);
		}
		return msgs;
	}

	/**
	 * @generated
	 */
	@Override
	public void setContent(FileContent newContent) {
		if (newContent != content) {
			NotificationChain msgs = null;
			if (content != null)
				msgs = ((InternalEObject)content).eInverseRemove(this, EOPPOSITE_FEATURE_BASE - MiragePackage.SCRIPT_EDIT__CONTENT, null, msgs);
			if (newContent != null)
				msgs = ((InternalEObject)newContent).eInverseAdd(this, EOPPOSITE_FEATURE_BASE - MiragePackage.SCRIPT_EDIT__CONTENT, null, msgs);
			msgs = basicSetContent(newContent, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.SCRIPT_EDIT__CONTENT, newContent, newContent));
	}

	/**
	 * @generated
	 */
	@Override
	public String getInterpreter() {
		return interpreter;
	}

	/**
	 * @generated
	 */
	@Override
	public void setInterpreter(String newInterpreter) {
		String oldInterpreter = interpreter;
		interpreter = newInterpreter;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.SCRIPT_EDIT__INTERPRETER, oldInterpreter, interpreter));
	}

	/**
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case MiragePackage.SCRIPT_EDIT__CONTENT:
				return basicSetContent(null, msgs);
		}
		return super.eInverseRemove(otherEnd, featureID, msgs);
	}

	/**
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case MiragePackage.SCRIPT_EDIT__CONTENT:
				return getContent();
			case MiragePackage.SCRIPT_EDIT__INTERPRETER:
				return getInterpreter();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * @generated
	 */
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case MiragePackage.SCRIPT_EDIT__CONTENT:
				setContent((FileContent)newValue);
				return;
			case MiragePackage.SCRIPT_EDIT__INTERPRETER:
				setInterpreter((String)newValue);
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
			case MiragePackage.SCRIPT_EDIT__CONTENT:
				setContent((FileContent)null);
				return;
			case MiragePackage.SCRIPT_EDIT__INTERPRETER:
				setInterpreter(INTERPRETER_EDEFAULT);
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
			case MiragePackage.SCRIPT_EDIT__CONTENT:
				return content != null;
			case MiragePackage.SCRIPT_EDIT__INTERPRETER:
				return INTERPRETER_EDEFAULT == null ? interpreter != null : !INTERPRETER_EDEFAULT.equals(interpreter);
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
		result.append(" (interpreter: ");
		result.append(interpreter);
		result.append(')');
		return result.toString();
	}

} //ScriptEditImpl
