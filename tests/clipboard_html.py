"""What Word, WPS and Excel put on the clipboard, shortened, with all that they wrap it in."""

from __future__ import annotations

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta charset="utf-8">
<meta name=Generator content="Microsoft Word 15"><link rel=File-List href="file:///C:/a.xml">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal{mso-style-parent:"";font-family:仿宋_GB2312} --></style></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
<h1 style="mso-pagination:none"><span style="font-family:黑体">一、总体要求<o:p></o:p></span></h1>
<p class=MsoNormal style='text-indent:32.0pt'><span style='font-size:16.0pt;
font-family:仿宋_GB2312;
mso-ascii-font-family:"Times New Roman"'>　　坚持<b
style='mso-bidi-font-weight:normal'>公开</b>为常态
</span><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Wingdings;mso-list:Ignore'>l<span style='font:7.0pt "Times New Roman"'>&nbsp;
</span></span><![endif]>第一件</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>l<span>&nbsp;</span></span><![endif]>第二件</p>
<p class=MsoNormal style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>（一）<span>&nbsp;
</span></span>保留文号</p>
<p class=MsoNormal><span style='display:none;mso-hide:all'>看不见的字</span>看得见<del
cite="mailto:王">删掉的字</del><ins cite="mailto:王">添上的字</ins></p>
<table class=MsoTableGrid border=1 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
<tr style='mso-yfti-irow:0'><td width=189 colspan=2 style='width:141.8pt;border:solid windowtext'>
<p class=MsoNormal align=center><b>合计<o:p></o:p></b></p></td></tr>
<tr><td rowspan=1><p class=MsoNormal>甲</p></td><td><p class=MsoNormal>1</p></td></tr></table>
<p class=MsoNormal><!--[if gte vml 1]><v:shape/><![endif]--><![if !vml]><img width=9 height=9
src="file:///C:/Users/w/AppData/Local/Temp/msohtmlclip1/01/clip_image002.jpg"><![endif]></p>
<div style='mso-element:comment-list'><p class=MsoCommentText>不要对外</p></div>
<!--EndFragment--></body></html>"""

WPS = """<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns="http://www.w3.org/TR/REC-html40"><head><meta name=Generator content="WPS Office">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml>
<![endif]--><style>@font-face{font-family:"Times New Roman";}p.MsoNormal{mso-style-name:正文;}
</style></head><body style="tab-interval:21pt;text-justify-trim:punctuation;"><!--StartFragment-->
<div class="Section0" style="layout-grid:15.6000pt;"><h2><b><span style="mso-spacerun:'yes';
font-family:楷体;">二、主要任务</span></b><b><o:p></o:p></b></h2><p class=MsoNormal
style="text-indent:32.0000pt;mso-char-indent-count:2.0000;"><span style="mso-spacerun:'yes';
font-family:仿宋_GB2312;font-weight:bold;">加强</span><span style="mso-spacerun:'yes';"><font
face="仿宋">公开</font></span><span><o:p></o:p></span></p><p
class=MsoNormal><span><o:p>&nbsp;</o:p>
</span></p><p class=MsoNormal style="mso-list:l0 level1 lfo1;"><![if !supportLists]><span
style="mso-list:Ignore;">1.<span>&nbsp;</span></span><![endif]><span>首先</span></p><p
class=MsoNormal style="mso-list:l0 level1 lfo1;"><![if !supportLists]><span
style="mso-list:Ignore;">2.<span>&nbsp;</span></span><![endif]><span>其次</span></p>
<table class=MsoNormalTable border=1 style="mso-table-layout-alt:fixed;"><tr><td valign=top
rowspan=2 style="width:100pt;"><p class=MsoNormal>甲</p></td>
<td><p class=MsoNormal>乙</p></td></tr>
<tr><td><p class=MsoNormal>丙</p></td></tr></table></div><!--EndFragment--></body></html>"""

EXCEL = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>
<meta name=ProgId content=Excel.Sheet><style><!--table{mso-displayed-decimal-separator:"\\.";}
.xl65{mso-number-format:"\\@";color:red;}--></style></head><body link=blue vlink=purple>
<table border=0 cellpadding=0 cellspacing=0 width=216 style='border-collapse:collapse;width:162pt'>
<!--StartFragment--><col width=72 span=2 style='width:54pt'><col width=0 style='display:none;
mso-width-source:userset'><tr height=19 style='height:14.25pt'><td height=19 class=xl65
colspan=2 width=144>年度统计</td><td width=0>身份证号</td></tr><tr height=0
style='display:none'><td>隐藏的行</td><td x:num>9</td><td>330102199001011234</td></tr><tr
height=19><td height=19 class=xl65>申请</td><td align=right x:num="12">12</td>
<td>330102199001011235</td></tr><!--EndFragment--></table></body></html>"""
